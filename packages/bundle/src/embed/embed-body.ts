import { dirname, resolve } from 'node:path'
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
import { importChain, importersIn, packageOf, pathOf } from './import-chain.ts'
import { nativePackages } from './native-packages.ts'
import { nameOf, type Refusal } from './refused-files.ts'
import { unbundlable } from './unbundlable.ts'

const here = dirname(fileURLToPath(import.meta.url))

export interface EmbeddedBody {
  /** The packed body, one word of the command; nothing when it cannot be embedded. */
  readonly text: string | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Author's files that went in, absolute. */
  readonly inputs: readonly string[]
}

/** Packs the body of one component, with all it imports, into one word. */
export async function embedBody(component: ComponentData, settings: Settings): Promise<EmbeddedBody> {
  const module = await bodyModule(component)
  if ('code' in module && 'severity' in module) return { text: undefined, diagnostics: [module], inputs: [] }
  return bundleBody(component, module, settings)
}

async function bundleBody(component: ComponentData, module: BodyModule, settings: Settings): Promise<EmbeddedBody> {
  const notes: Notes = { refused: new Map(), library: new Set() }
  const options = { ...buildOptions(component), plugins: [bodyPlugin(module, settings, notes)] }
  try {
    const { outputFiles, metafile } = await build(options)
    const found = findings(component, { metafile, refused: notes.refused, settings })
    const files = Object.keys(metafile.inputs).filter((input) => input !== '<stdin>' && !input.startsWith('library:'))
    const inputs = [...files.map((input) => pathOf(input, here)), ...notes.library]
    return { text: found.length > 0 ? undefined : bodyText(outputFiles[0]?.text ?? '', component.name), diagnostics: found, inputs }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    return { text: undefined, diagnostics: await unbundlable(component, error, options), inputs: [module.file] }
  }
}

function buildOptions({ name, inputs, outputs }: ComponentData): BuildOptions & { readonly write: false; readonly metafile: true } {
  return {
    absWorkingDir: here,
    stdin: { contents: entryText({ name, inputs: executablePorts(inputs), outputs: executablePorts(outputs) }), resolveDir: here, loader: 'js' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
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
