import type { Diagnostic } from '@kfp-ts/diagnostics'
import { pathToFileURL } from 'node:url'
import { isOurs } from '../external-packages.ts'

/** What esbuild made of an author's modules. */
export interface Bundle {
  /** With its source map inside. */
  readonly code: string
  /** Where its source map takes it to lie. */
  readonly file: string
  /** What it imports: by what name, by file. */
  readonly externals: ReadonlyMap<string, string>
}

/** The outputs that a bundle surely uses as if they had a value while a body is recorded (KF1124 to KF1128). */
export async function findPlainUses(bundle: Bundle): Promise<readonly Diagnostic[]> {
  const library = [...bundle.externals].flatMap(([file, name]) => (isOurs(name) ? [file, pathToFileURL(file).href] : []))
  if (library.length === 0 || !asks(bundle.code)) return []
  // Loaded on demand: a bundle that lies in the cache has been looked through.
  const { plainUseProblems } = await import('./plain-use-problems.ts')
  return plainUseProblems(bundle, new Set(library))
}

/** Whether a program can ask anything of a value: most pipelines only call, and are not read again to find that out. */
function asks(code: string): boolean {
  return /[?!]|&&|\|\||==|\b(?:do|for|if|switch|while)\b/.test(code.slice(0, code.lastIndexOf('//# sourceMappingURL=')))
}
