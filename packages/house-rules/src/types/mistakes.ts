import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTypes } from './compile-types.ts'

const here = import.meta.dirname
const isFixture = (file: string): boolean => file.endsWith('.test-d.ts')
/** The files whose every `@ts-expect-error` is one mistake; the others are what they import. */
const withMistakes = ['mistakes.test-d.ts', 'mistakes-in-options.test-d.ts', 'mistakes-in-declarations.test-d.ts', 'mistakes-in-values.test-d.ts']

/** One mistake and the first lines the compiler says about it. */
export interface Mistake {
  readonly title: string
  readonly code: string
  readonly errors: readonly string[]
}
/** All mistakes, and the errors that belong to none. */
export interface Compiled {
  readonly mistakes: readonly Mistake[]
  readonly stray: readonly string[]
}

/** Compiles the fixtures with their expectations taken away. */
export function compileMistakes(): Compiled {
  const texts = Object.fromEntries(
    readdirSync(here)
      .filter(isFixture)
      .map((file) => [file, readFileSync(join(here, file), 'utf8')]),
  )
  const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text.replaceAll('// @ts-expect-error', '//')]))
  const errors = [...compileTypes({ files }).matchAll(/^(.*)\((\d+),\d+\): error (TS\d+: .*)$/gm)].map(([, file, line, text]) => ({
    file: file as string,
    line: Number(line),
    text: (text as string).replace(': ', ' '),
  }))
  const expected = withMistakes.flatMap((file) => titlesIn(file, texts[file] as string))
  const belongs = (error: { file: string; line: number }, to: { file: string; line: number }): boolean =>
    error.file === to.file && error.line === to.line
  return {
    mistakes: expected.map(({ title, code, ...at }) => ({
      title,
      code,
      errors: errors.filter((error) => belongs(error, at)).map(({ text }) => text),
    })),
    stray: errors.filter((error) => !expected.some((at) => belongs(error, at))).map(({ file, line, text }) => `${file}:${line} ${text}`),
  }
}

/** `// @ts-expect-error 7. the task instead of its output` announces the mistake of the next line. */
function titlesIn(file: string, text: string): readonly { title: string; code: string; file: string; line: number }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const title = /^\s*\/\/ @ts-expect-error (.*)/.exec(line)?.[1]
    return title === undefined ? [] : [{ title, code: (lines[index + 1] ?? '').trim(), file, line: index + 2 }]
  })
}
