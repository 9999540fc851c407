import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileShape } from './compile-shape.ts'
import { shapes } from './shapes.ts'

// `npm run shapes -- DIR` writes DIR/<name>/pipeline.yaml for every shape, for checks that live outside this repository.

const [out = '.cache/shapes'] = process.argv.slice(2)
for (const shape of shapes) {
  const folder = join(out, shape.name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'pipeline.yaml'), (await compileShape(shape)).text)
}
process.stdout.write(`${shapes.length} shapes: ${out}\n`)
