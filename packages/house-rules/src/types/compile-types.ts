import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dependenciesOf, root, roomNamed } from '../repository.ts'

/** What all our projects extend. */
export const base: string = join(root, 'tsconfig.base.json')
const options = {
  composite: false,
  incremental: false,
  isolatedDeclarations: false,
  declarationMap: false,
  sourceMap: false,
  declaration: true,
  types: ['node'],
}

/** What to compile: texts by file name, and the compiler's flags. */
export interface Compilation {
  readonly files: { readonly [file: string]: string }
  readonly flags?: readonly string[]
}

/** Compiles texts against the declarations of `kfp-ts`, as a project that installed it does. Gives what the compiler prints. */
export function compileTypes({ files, flags = [] }: Compilation): string {
  return inProject(files, ({ folder, config }) => tsc(folder, config, flags))
}

/** A folder with files in it, and the tsconfig that leads them to the declarations. */
export interface Project {
  readonly folder: string
  readonly config: object
}
/** Makes a project of texts by file name, does the work, and takes the folder away. */
export function inProject<T>(files: Compilation['files'], work: (project: Project) => T): T {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'types-'))
  try {
    const declarations = emitDeclarations(folder)
    for (const [file, text] of Object.entries(files)) writeText(join(folder, file), text)
    const paths = { 'kfp-ts': [join(declarations, 'kfp-ts/src/index.d.ts')], '@kfp-ts/*': [join(declarations, '*/src/index.d.ts')] }
    return work({ folder, config: { compilerOptions: { ...options, noEmit: true, paths }, files: Object.keys(files) } })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the declarations of `kfp-ts` and of all it needs, from the sources: the built ones may be old. */
function emitDeclarations(folder: string): string {
  const out = join(folder, 'declarations')
  const files = [...needs('kfp-ts')].map((name) => join(root, roomNamed(name)?.folder ?? '', 'src/index.ts'))
  // What is reached through node_modules counts as installed, and is not emitted.
  const paths = { '@kfp-ts/*': [join(root, 'packages/*/src/index.ts')] }
  const emit = { ...options, noCheck: true, emitDeclarationOnly: true, rootDir: join(root, 'packages'), outDir: out, paths }
  tsc(join(folder, 'emit'), { compilerOptions: emit, files }, [])
  return out
}

/** The rooms a room needs, itself among them. */
function needs(name: string, found = new Set<string>()): ReadonlySet<string> {
  const room = roomNamed(name)
  if (room === undefined || found.has(name)) return found
  found.add(name)
  for (const needed of dependenciesOf(room)) needs(needed, found)
  return found
}

function tsc(folder: string, config: object, flags: readonly string[]): string {
  writeText(join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, ...config }))
  const program = join(root, 'node_modules/@typescript/native/bin/tsc')
  const { stdout, error } = spawnSync(process.execPath, [program, '-p', folder, '--pretty', 'false', ...flags], { cwd: folder, encoding: 'utf8' })
  if (error) throw error
  return stdout
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
