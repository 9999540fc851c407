import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import { executablePorts } from '@kfp-ts/runtime'
import { type BuildOptions, build, type BuildResult } from 'esbuild'
import { isBuildFailure } from '../build-problems.ts'
import { problem } from '../codes.ts'
import { processConditions } from '../conditions.ts'
import type { Settings } from '../project-config.ts'
import { bodyModule, type BodyModule } from './body-module.ts'
import { bodyPlugin, entryText, type Notes } from './body-plugin.ts'
import { bodyText } from './body-text.ts'
import { type BodyForm, scriptFrame } from './boot.ts'
import { importChain, importersIn, packageOf, pathOf } from './import-chain.ts'
import { nativePackages } from './native-packages.ts'
import type { Packed } from './pack-files.ts'
import { nameOf, type Refusal } from './refused-files.ts'
import { unbundlable } from './unbundlable.ts'

const here = dirname(fileURLToPath(import.meta.url))
const outputName = 'body.mjs'
const waits = /^Top-level await /
const formOptions: { readonly [form in BodyForm]: BuildOptions } = {
  script: { format: 'cjs', banner: { js: scriptFrame.before }, footer: { js: scriptFrame.after } },
  module: { format: 'esm' },
}

export interface EmbeddedBody {
  /** The packed body, one word of the command; nothing when it cannot be embedded. */
  readonly text: string | undefined
  readonly form: BodyForm
  /** The source map of the packed code; there with the text. */
  readonly map?: string
  readonly diagnostics: readonly Diagnostic[]
  /** Author's files that went in, absolute. */
  readonly inputs: readonly string[]
}

/** What a packed body is made of. */
export interface Ingredients {
  readonly component: ComponentData
  readonly files: Packed
  readonly settings: Settings
}

/** Packs the body of one component, with all it imports, into one word. */
export async function embedBody(ingredients: Ingredients): Promise<EmbeddedBody> {
  const module = await bodyModule(ingredients.component)
  if ('code' in module && 'severity' in module) return { text: undefined, form: 'script', diagnostics: [module], inputs: [] }
  return bundleBody(ingredients, module, 'script')
}

async function bundleBody(ingredients: Ingredients, module: BodyModule, form: BodyForm): Promise<EmbeddedBody> {
  const { component, settings } = ingredients
  const notes: Notes = { refused: new Map(), library: new Set() }
  const options = { ...buildOptions(entryOf(ingredients), form), plugins: [bodyPlugin(module, settings, notes)] }
  try {
    const { outputFiles, metafile } = await build(options)
    const found = findings(component, { metafile, refused: notes.refused, settings })
    const files = Object.keys(metafile.inputs).filter((input) => input !== '<stdin>' && !input.startsWith('library:'))
    const inputs = [...files.map((input) => pathOf(input, here)), ...notes.library]
    if (found.length > 0) return { text: undefined, form, diagnostics: found, inputs }
    const [map = '', code = ''] = ['.map', ''].map((ending) => outputFiles.find(({ path }) => path.endsWith(`${outputName}${ending}`))?.text)
    return { text: bodyText(code, component.name), form, map: withFullPaths(map), diagnostics: [], inputs }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    if (form === 'script' && error.errors.some(({ text }) => waits.test(text))) return bundleBody(ingredients, module, 'module')
    return { text: undefined, form, diagnostics: await unbundlable(component, error, options), inputs: [module.file] }
  }
}

/** Sources as the paths of the author's files, wherever this library lies; what is not a file stays as it is. */
function withFullPaths(map: string): string {
  const { sources, mappings } = JSON.parse(map) as { readonly sources: readonly string[]; readonly mappings: string }
  const full = sources.map((source) => (/^(library:|<)/.test(source) ? source : pathOf(source, here)))
  return JSON.stringify({ version: 3, sources: full, names: [], mappings })
}

function entryOf({ component: { name, inputs, outputs }, files }: Ingredients): string {
  const carried = Object.keys(files).length === 0 ? {} : { files }
  return entryText({ name, inputs: executablePorts(inputs), outputs: executablePorts(outputs), ...carried })
}

function buildOptions(entry: string, form: BodyForm): BuildOptions & { readonly write: false; readonly metafile: true } {
  return {
    absWorkingDir: here,
    stdin: { contents: entry, resolveDir: here, loader: 'js' },
    ...formOptions[form],
    bundle: true,
    write: false,
    outfile: join(here, outputName),
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'none',
    conditions: processConditions(),
    mainFields: ['module', 'main'],
    // A body has no place of its own: these only keep packages working that ask for theirs.
    define: { 'import.meta.url': '"file:///body.mjs"', 'import.meta.dirname': '"/"', __dirname: '"/"', __filename: '"/body.mjs"' },
    logLevel: 'silent',
  }
}

interface Built {
  readonly metafile: BuildResult<{ metafile: true }>['metafile']
  readonly refused: ReadonlyMap<string, Refusal>
  readonly settings: Settings
}
function findings({ name, declaredAt }: ComponentData, { metafile, refused, settings }: Built): Diagnostic[] {
  const importers = importersIn(metafile, here)
  const place = { position: declaredAt }
  const native = nativePackages(Object.keys(metafile.inputs).map((input) => resolve(here, input)))
  return [
    ...[...refused].map(([file, code]) => problem(code, [name, nameOf(file, settings), importChain(file, importers)], place)),
    ...native.map((file) => problem('KF1114', [name, `of package "${packageOf(file)}"`, importChain(file, importers)], place)),
  ]
}
