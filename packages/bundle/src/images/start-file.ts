import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { withRequire } from '../with-require.ts'

/** Code that wants to know where its own file lies, or finds others by names that it makes up: it has to stay there. */
const staysWhereItIs = /\bimport\.meta\b|\b__dirname\b|\b__filename\b|\bcreateRequire\b|\brequire\.resolve\b|\b(?:require|import)\(\s*[^'"\s)]/

/** Knows its own place in order to look for packages from there; from the bundle it finds the same. */
const ofRuntime = /(^|\/)node_modules\/@kfp-ts\/runtime\//

/** What carries files finds them from its own; it and other packages run from where they lie. */
const entryOf = (packageName: string): string => `
import { definitionOf } from '@kfp-ts/component'
import { runModule, runPackage } from '@kfp-ts/runtime'
import * as module from ${JSON.stringify(packageName)}

const words = process.argv.slice(2)
const carries = Object.values(module).some((value) => definitionOf(value)?.files !== undefined)
if (words[0] === ${JSON.stringify(packageName)} && !carries) runModule(module, words.slice(1), { specifier: words[0] })
else runPackage(words)
`

/**
 * All that a step of a package needs as one module, since a small step takes longer to find its files than to do its work. Nothing where that
 * cannot be: code that looks for files beside its own, native modules. `folder` holds the node_modules of the image.
 */
export async function startFile(packageName: string, folder: string): Promise<string | undefined> {
  const built = await build({
    stdin: { contents: entryOf(packageName), resolveDir: folder, sourcefile: 'start.mjs' },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@kfp-ts/modules'],
    // Names of functions stand in stacks.
    keepNames: true,
    logLevel: 'silent',
  }).catch(() => undefined)
  const [output] = built?.outputFiles ?? []
  if (built === undefined || output === undefined) return undefined
  const inputs = Object.keys(built.metafile.inputs).filter((file) => file.includes('node_modules/') && !ofRuntime.test(file))
  const texts = await Promise.all(inputs.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.some((text) => staysWhereItIs.test(text)) ? undefined : withRequire(output.text, 'import.meta.url')
}
