import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { base, inProject, type Project } from './compile-types.ts'

// What an author sees while writing: the language service of TypeScript, asked at marked places of a text.

/** `hover` is marked by `/*? title *\/` before a word, `complete` by `/*: title *\/` where the cursor stands. */
export interface Seen {
  readonly title: string
  readonly code: string
  readonly seen: readonly string[]
}

/** What the editor says at each mark of a text, which may import the other texts. */
export function seenIn(text: string, others: { readonly [file: string]: string }): readonly Seen[] {
  return inProject({ 'edited.ts': text, ...others }, (project) => {
    const service = serviceOf(project)
    const file = join(project.folder, 'edited.ts')
    return [...text.matchAll(/\/\*([?:]) (.*?) \*\//g)].map(({ 0: mark, 1: kind, 2: title = '', index }) => {
      const at = index + mark.length
      return { title, code: lineAt(text, index), seen: kind === '?' ? hover(service, file, at) : completions(service, file, at) }
    })
  })
}

function hover(service: ts.LanguageService, file: string, at: number): readonly string[] {
  const info = service.getQuickInfoAtPosition(file, at)
  const documentation = ts.displayPartsToString(info?.documentation)
  return [...ts.displayPartsToString(info?.displayParts).split('\n'), ...(documentation === '' ? [] : [`-- ${documentation}`])]
}
/** The names an editor offers; those it strikes through are marked. */
function completions(service: ts.LanguageService, file: string, at: number): readonly string[] {
  const entries = service.getCompletionsAtPosition(file, at, {})?.entries ?? []
  return [entries.map(({ name, kindModifiers }) => (kindModifiers?.includes('deprecated') === true ? `~${name}` : name)).join(' ')]
}
function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1
  return text
    .slice(start, text.indexOf('\n', index))
    .replaceAll(/\/\*([?:]) .*? \*\//g, (_, kind) => (kind === '?' ? '\u25b8' : '\u2502'))
    .trim()
}

function serviceOf({ folder, config }: Project): ts.LanguageService {
  const { options, fileNames } = ts.parseJsonConfigFileContent({ extends: base, ...config }, ts.sys, folder)
  const texts = new Map<string, ts.IScriptSnapshot>()
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      if (!texts.has(file) && ts.sys.fileExists(file)) texts.set(file, ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')))
      return texts.get(file)
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    readDirectory: (...asked) => ts.sys.readDirectory(...asked),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  })
}
