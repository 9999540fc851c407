import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { argoLint } from '../src/argo-oracles.ts'
import { output, run } from '../src/command.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { installed } from '../src/npm-packages.ts'
import { hera, mypy } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { type Change, mistakes } from './mistakes.ts'

/** What each of those who look at a file says of a mistake; nothing where they find none. */
export interface Verdict {
  readonly editor: string | undefined
  readonly build: string | undefined
  /** Argo's validator, by the rules of a submission. */
  readonly argo: string | undefined
}

/** The workflows without mistakes. */
export const right = ['diamond', 'loop', 'artifact'] as const

/** Verdicts by mistake. */
export type Verdicts = ReadonlyMap<string, Verdict>

/** Verdicts, and how much checkers dislike in the files without mistakes. */
export interface Compared {
  readonly verdicts: Verdicts
  readonly noise: readonly string[]
}

/** Files of a checker with all that it says of each. */
type Messages = ReadonlyMap<string, readonly string[]>

const here = join(repository, 'conformance/argo-comparison')

/** Our files with mistakes: TypeScript's compiler, then `kfp-ts compile`. */
export async function ourVerdicts(folder: string): Promise<Compared> {
  const files = await wrong(folder, 'ours')
  const tsconfig = join(folder, 'tsconfig.json')
  const compilerOptions = { noEmit: true, composite: false, rootDir: repository, noUnusedLocals: false }
  await writeFile(tsconfig, JSON.stringify({ extends: join(repository, 'tsconfig.base.json'), compilerOptions, include: ['*.ts'] }))
  const { stdout } = await run(join(repository, 'node_modules/.bin/tsc'), ['-p', tsconfig], { cwd: folder })
  const found = messages(stdout, /^([^(\s]+)\(\d+,\d+\): error (TS\d+: .*)$/gm)
  return verdicts(files, [found], async (file, name) => {
    const { code, stderr } = await kfpTs(['compile', file, '--target', 'argo', '--out', join(folder, name)], { cwd: folder })
    return code === 0 ? {} : { problem: /\b(?:KF\d{4}.*|\w*Error: .*)$/m.exec(stderr)?.[0] ?? stderr }
  })
}

/** Hera's files with mistakes: mypy and Pyright, then Python, which builds the workflow. */
export async function heraVerdicts(folder: string): Promise<Compared> {
  const files = await wrong(folder, 'hera')
  const python = join(await hera(), 'python')
  const paths = [...right.map((name) => join(folder, `${name}.py`)), ...files.values()]
  const { stdout } = await run(join(await mypy(), 'mypy'), ['--python-executable', python, '--no-incremental', ...paths], { cwd: folder })
  const pyright = join(await installed('pyright', ['pyright@1.1.414']), 'pyright/index.js')
  const other = await run(process.execPath, [pyright, '--pythonpath', python, ...paths], { cwd: folder })
  const byMypy = messages(stdout, /^([^:\s]+):\d+: (error: .*)$/gm, 'mypy: ')
  const byPyright = messages(other.stdout, /^\s*(\S+?):\d+:\d+ - (error: .*)$/gm, 'Pyright: ')
  return verdicts(files, [byMypy, byPyright], async (file, name) => {
    const { code, stderr } = await run(python, [file, join(folder, name, 'argo.yaml')], { cwd: folder })
    return code === 0 ? {} : { problem: stderr.trim().split('\n').at(-1) ?? '' }
  })
}

/** Writes each mistake into a file of its own. A change has to meet exactly one place. */
async function wrong(folder: string, side: 'ours' | 'hera'): Promise<ReadonlyMap<string, string>> {
  const { ending, sources } = side === 'ours' ? { ending: '.ts', sources: join(here, 'kfp-ts') } : { ending: '.py', sources: join(here, 'hera') }
  for (const name of right) await copyFile(join(sources, `${name}${ending}`), join(folder, `${name}${ending}`))
  const files = new Map<string, string>()
  for (const [name, mistake] of Object.entries(mistakes)) {
    const { file, from, to }: Change = mistake[side]
    const text = await readFile(join(sources, `${file}${ending}`), 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${from} is not in ${file}${ending} just once.`)
    const path = join(folder, `${name}${ending}`)
    await writeFile(
      path,
      text.replace(from, () => to),
    )
    await output('mkdir', ['-p', join(folder, name)])
    files.set(name, path)
  }
  return files
}

function messages(printed: string, line: RegExp, who = ''): Messages {
  const found = new Map<string, string[]>()
  for (const [, file = '', message = ''] of printed.matchAll(line)) {
    const name = basename(file).replace(/\.\w+$/, '')
    found.set(name, [...(found.get(name) ?? []), `${who}${message}`])
  }
  return found
}

/** What one of the checkers says of a file with a mistake and of none without: what they dislike in right ones is no help. */
function firstNew(name: string, checkers: readonly Messages[]): string | undefined {
  const always = new Set(checkers.flatMap((found) => right.flatMap((file) => found.get(file) ?? [])))
  return checkers.flatMap((found) => found.get(name) ?? []).find((message) => !always.has(message))
}

type Build = (file: string, name: string) => Promise<{ readonly problem?: string }>

async function verdicts(files: ReadonlyMap<string, string>, checkers: readonly Messages[], build: Build): Promise<Compared> {
  const all = new Map<string, Verdict>()
  for (const [name, file] of files) {
    const { problem } = await build(file, name)
    const [written] = problem === undefined ? (await output('find', [join(file, '..', name), '-name', 'argo.yaml'])).trim().split('\n') : []
    const [verdict] = written === undefined ? [] : await argoLint([written], { submit: true, apart: true })
    all.set(name, { editor: firstNew(name, checkers), build: problem, argo: verdict?.error })
  }
  return { verdicts: all, noise: [...new Set(checkers.flatMap((found) => right.flatMap((file) => found.get(file) ?? [])))] }
}
