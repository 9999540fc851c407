// Compiles the JSON Schema of the shapes to code (ajv's standalone form), and writes both into dist. Run with tsx: the shapes are TypeScript.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { roots, structureSchema } from './src/schema/json-schema.ts'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const schemaFile = here('dist/pipeline.schema.json')
const codeFile = here('dist/structure.generated.cjs')

const schema = structureSchema()
const text = `${JSON.stringify(schema, undefined, 2)}\n`
if (!isUpToDate()) await generate()

function isUpToDate() {
  if (!existsSync(schemaFile) || !existsSync(codeFile) || readFileSync(schemaFile, 'utf8') !== text) return false
  return statSync(codeFile).mtimeMs > statSync(here('generate-structure.js')).mtimeMs
}

async function generate() {
  mkdirSync(here('dist'), { recursive: true })
  writeWhole(codeFile, await compiled())
  writeWhole(schemaFile, text)
}

async function compiled() {
  const { default: Ajv } = await import('ajv')
  const { default: standaloneCode } = await import('ajv/dist/standalone/index.js')
  const { transform } = await import('esbuild')
  // A message is one function, called wherever it occurs: written out in each place the code is ten times as long.
  const ajv = new Ajv.default({ allErrors: true, allowUnionTypes: true, inlineRefs: false, messages: false, code: { source: true } })
  ajv.addSchema(schema)
  const exported = Object.fromEntries(Object.entries(roots).map(([name, definition]) => [name, `${String(schema.$id)}#/$defs/${definition}`]))
  // Who reads the errors knows the schema by its shapes, so the paths into it are dead weight.
  const source = withShortErrors(standaloneCode.default(ajv, exported).replaceAll(/schemaPath:"[^"]*",/g, ''))
  const { code } = await transform(source, { minify: true, treeShaking: true, format: 'cjs', target: 'node20', legalComments: 'none' })
  return code
}

// ajv writes out for each fault how it is added to the list; as a call the code is a third shorter.
function withShortErrors(source) {
  const added =
    /const (err\d+) = \{instancePath:(.*?),keyword:("\w+"),params:(\{.*?\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/gs
  const add =
    'function added(all, instancePath, keyword, params) {const one = {instancePath, keyword, params};if (all === null) return [one];all.push(one);return all}'
  return `${source.replaceAll(added, 'vErrors = added(vErrors,$2,$3,$4);')}\n${add}`
}

function writeWhole(file, content) {
  writeFileSync(`${file}.tmp`, content)
  renameSync(`${file}.tmp`, file)
}
