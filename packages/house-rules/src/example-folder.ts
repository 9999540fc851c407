import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './repository.ts'

/** Where examples lie while they are tried: what they import is found there as a user's would be. */
export const exampleFolder: string = join(root, '.cache/examples')

const CONFIG = {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
    noEmit: true,
    noUnusedLocals: false,
    types: ['node'],
  },
  include: ['*.ts'],
}

/** An example as a module. */
export interface ExampleModule {
  /** Where people read it: a file, or a file and a line. */
  readonly place: string
  readonly text: string
}

/** Writes each example as a module of its own, into a folder that is empty before. */
export function writeExamples(modules: ReadonlyMap<string, ExampleModule>): void {
  rmSync(exampleFolder, { recursive: true, force: true })
  mkdirSync(join(exampleFolder, 'tmp'), { recursive: true })
  writeFileSync(join(exampleFolder, 'tsconfig.json'), JSON.stringify(CONFIG))
  for (const [name, { text }] of modules) writeFileSync(join(exampleFolder, `${name}.ts`), text)
}

/** What tsc says of the examples, each at its place; not what it says of the files that they import. */
export function compileExamples(modules: ReadonlyMap<string, ExampleModule>): string {
  const tsc = join(root, 'node_modules/@typescript/native/bin/tsc')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', exampleFolder, '--pretty', 'false'], { cwd: root, encoding: 'utf8' })
  if (status === null || status > 2) throw new Error(`tsc ended with ${status}: ${stderr}`)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('.cache/'))
    .map((line) => line.replace(/^\.cache\/examples\/([\w-]+)\.ts/, (file, name: string) => modules.get(name)?.place ?? file))
    .join('\n')
}

// One process for all of them: to load the library again for each would take longer than what they do.
const ONE_BY_ONE = `
process.env.TMPDIR = process.argv[1]
for (const file of process.argv.slice(2)) {
  console.log('\\0' + file)
  await import(file)
}`

/** Runs examples one after the other. Gives what each of them prints, by its name. */
export function runExamples(modules: ReadonlyMap<string, ExampleModule>): ReadonlyMap<string, string> {
  const names = [...modules.keys()]
  const url = (name: string) => pathToFileURL(join(exampleFolder, `${name}.ts`)).href
  const flags = ['--import', 'tsx', '-C', '@kfp-ts/source', '--input-type=module', '-e', ONE_BY_ONE]
  const args = [...flags, join(exampleFolder, 'tmp'), ...names.map(url)]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: exampleFolder, encoding: 'utf8' })
  const printed = stdout.split('\0').slice(1)
  if (status !== 0) throw new Error(`The example of ${modules.get(names[printed.length - 1] ?? '')?.place} failed: ${stderr}`)
  return new Map(printed.map((text, index) => [names[index] as string, text.slice(text.indexOf('\n') + 1)]))
}
