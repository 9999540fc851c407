import type { ImageRecipe, Settings } from '@kfp-ts/bundle/images'
import { problem } from './codes.ts'
import { UsageError } from './usage-error.ts'

/** Which base image an image adds to: what the command line says, else the project's settings, else what it names itself. Throws a UsageError (KF7042). */
export function baseImages(words: readonly string[], recipes: readonly ImageRecipe[], settings: Settings): (recipe: ImageRecipe) => string {
  const said = words.map((word) => /^(?:([^=]+)=)?(.+)$/.exec(word) ?? [])
  const known = recipes.map((recipe) => recipe.package)
  for (const [word = '', packageName] of said)
    if (packageName !== undefined && !known.includes(packageName)) throw new UsageError([problem('KF7042', [word, known.join(', ') || 'nothing'])])
  const of = (packageName?: string): string | undefined => said.findLast(([, one]) => one === packageName)?.[2]
  return ({ package: name, base }) => of(name) ?? of() ?? settings.baseImages[name] ?? base ?? settings.baseImage
}
