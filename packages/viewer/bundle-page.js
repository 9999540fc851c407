// Bundles page/ into one script and one style sheet, and writes both as a TypeScript module, so that sources and dist find them alike.
import { renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['@kfp-ts/source'],
    outdir: here('dist'),
  })
  return outputFiles[0].text.trim()
}

const [script, style] = await Promise.all([bundled('page/main.tsx'), bundled('page/style/page.css')])
const file = here('src/page.generated.ts')
writeFileSync(
  `${file}.tmp`,
  `export const pageScript: string = ${JSON.stringify(script)}\nexport const pageStyle: string = ${JSON.stringify(style)}\n`,
)
renameSync(`${file}.tmp`, file)
