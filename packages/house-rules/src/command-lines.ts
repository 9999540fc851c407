import { blocksOf } from './markdown.ts'
import { readJson, readText } from './repository.ts'

/** A call of `kfp-ts` that people read, without its name. */
export interface CommandLine {
  readonly place: string
  readonly words: readonly string[]
}

/** The calls of `kfp-ts` on a page: in its blocks for a shell, and between backticks in its sentences. */
export function commandLinesOf(file: string): readonly CommandLine[] {
  const inBlocks = blocksOf(file)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ line, text }) => text.split('\n').flatMap((shell, index) => commandLines(`${file}:${line + index}`, shell)))
  const sentences = readText(file).replaceAll(/^```.*?^```$/gms, (block) => block.replaceAll(/[^\n]/g, ''))
  const inSentences = sentences
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => commandLines(`${file}:${index + 1}`, code)))
  return [...inBlocks, ...inSentences]
}

/** The calls of `kfp-ts` in one line for a shell, also in the form in which usage is shown: `kfp-ts graph FILE [--out FILE]`. */
export function commandLines(place: string, shell: string): readonly CommandLine[] {
  const { start = '' } = readJson<{ readonly scripts: { readonly start?: string } }>('package.json').scripts
  const words = shell.replace(/npm start --/, start).match(/(?:'[^']*'|"[^"]*"|\[[^\]]*\]|[^\s'"[])+/g) ?? []
  const comment = words.findIndex((word) => word.startsWith('#'))
  const calls: string[][] = [[]]
  for (const word of comment < 0 ? words : words.slice(0, comment)) {
    if (/^([|;<>]|&&|\|\|)$/.test(word)) calls.push([])
    else calls.at(-1)?.push(...(/^\[.*\]$/.test(word) ? optional(word) : [word]))
  }
  return calls.map(withoutPrefixes).flatMap(([program, ...rest]) => (program === 'kfp-ts' && rest.length > 0 ? [{ place, words: rest }] : []))
}

function optional(word: string): readonly string[] {
  return word
    .slice(1, -1)
    .split(/\s+/)
    .filter((part) => part !== '|')
}

/** Variables that are set for one call, and `npx`. */
function withoutPrefixes(call: readonly string[]): readonly string[] {
  const first = call.findIndex((word) => !/^(npx|\w+=.*)$/.test(word))
  return first < 0 ? [] : call.slice(first)
}
