// Puts tests, and what only they use, beside the compiled files they are about, so that coverage is measured of what users install: `npm run coverage`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { transformSync } from 'esbuild'
import { readText, root, rooms, sourcesBelow } from './repository.ts'

const tests = rooms()
  .flatMap(({ folder }) => sourcesBelow(folder))
  .filter((file) => /^(packages|components)\/[^/]+\/src\/(.*\.test\.tsx?$|testing\/|.*\/testing\/)/.test(file))
for (const file of tests) {
  const { code } = transformSync(readText(file), { loader: 'ts', format: 'esm', target: 'es2022' })
  const target = join(root, file.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js'))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, code.replaceAll(/(from |import\()(["']\..*?)\.tsx?(["'])/g, '$1$2.js$3'))
}
