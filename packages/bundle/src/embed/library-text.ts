import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { processConditions } from '../conditions.ts'

/** A package of ours as one text. */
export interface LibraryText {
  readonly text: string
  /** The files it was made of, absolute. */
  readonly inputs: readonly string[]
}
const here = dirname(fileURLToPath(import.meta.url))
const texts = new Map<string, Promise<LibraryText>>()

/**
 * What bodies carry of us, bundled by itself first. Its names are kept and its white space is not, so that bodies get the same text from our
 * sources and from what they are built to: the names a bundler invents depend on every letter it reads.
 */
export function libraryText(specifier: string): Promise<LibraryText> {
  const known = texts.get(specifier) ?? bundle(specifier)
  texts.set(specifier, known)
  return known
}

async function bundle(specifier: string): Promise<LibraryText> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    stdin: { contents: `export * from '${specifier}'`, resolveDir: here, loader: 'js' },
    bundle: true,
    write: false,
    metafile: true,
    minifyWhitespace: true,
    minifySyntax: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    // Modules, not their bundle: the names a bundler invents would depend on what else was in it.
    conditions: [...processConditions(), '@kfp-ts/modules'],
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs).filter((input) => input !== '<stdin>')
  return { text: outputFiles[0]?.text ?? '', inputs: inputs.map((input) => resolve(here, input)) }
}
