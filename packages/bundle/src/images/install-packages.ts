import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { isWorkspaceFolder } from './package-closure.ts'
import type { LockedPackages, PackageLock } from './package-lock.ts'
import type { PlannedImage, WorkspacePackage } from './planned-image.ts'
import { lastLines, ranOutOfRoom, runProgram, whileThereIsRoom } from './run-program.ts'

/**
 * Lets npm install into a folder what images of one project need, once for all of them: versions are those of the user's lock, registries
 * those of the user's configuration, and no script runs. Folders are those of the lock. Throws a PipelineError (KF1136, KF1142).
 */
export async function installPackages(plans: readonly [PlannedImage, ...PlannedImage[]], folder: string, signal?: AbortSignal): Promise<void> {
  const [{ lock, target }] = plans
  const closure: LockedPackages = Object.assign({}, ...plans.map((plan) => plan.closure))
  const workspace = [...new Map(plans.flatMap((plan) => plan.workspace.map((one) => [one.folder, one] as const))).values()]
  const names = plans.map(({ recipe }) => recipe.package).join(', ')
  await whileThereIsRoom(names, folder, async () => {
    for (const one of workspace) await copyPackage(one, lock, folder)
    await writeManifests({ closure, wanted: plans.flatMap(({ recipe }) => recipe.packages), lock }, folder)
  })
  // Registries and their keys are for npm alone: the file is no part of any context.
  const settings = join(lock.folder, '.npmrc')
  if (existsSync(settings)) await cp(settings, join(folder, '.npmrc'))
  const machine = ['--os=linux', `--cpu=${target.cpu}`, '--libc=glibc']
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=warn']
  const ci = ['ci', '--omit=dev', '--ignore-scripts', ...machine, ...quiet]
  try {
    const { code, output } = await runProgram('npm', ci, { cwd: folder, signal })
    // npm only warns of files that it could not unpack, and ends well.
    if (code === 0 && !output.includes('TAR_ENTRY_ERROR')) return
    throw new PipelineError([ranOutOfRoom(output) ? problem('KF1142', [names, 'npm ci']) : problem('KF1136', [names, reasonIn(output)])])
  } finally {
    await rm(join(folder, '.npmrc'), { force: true })
  }
}

/** What npm says went wrong, without its own marks and the place of its log. */
function reasonIn(output: string): string {
  const said = output.split('\n').map((line) => line.replace(/^npm (error|ERR!|warn) ?/, ''))
  return lastLines(said.filter((line) => !/^A complete log|^Log files|-debug-\d+\.log$/.test(line)).join('\n'), 8) || 'there is no program "npm"'
}

async function copyPackage({ folder, files }: WorkspacePackage, lock: PackageLock, into: string): Promise<void> {
  for (const file of files) await cp(join(lock.folder, folder, file), join(into, folder, file))
  const { devDependencies: _devDependencies, scripts: _scripts, ...manifest } = await readManifest(join(lock.folder, folder))
  // npm holds a lock against all that a package of the workspace asks for, and the closure has nothing that only development needs.
  await writeJson(join(into, folder, 'package.json'), manifest)
}

interface Wanted {
  readonly closure: LockedPackages
  /** The packages that images are made for; others are there because these need them. */
  readonly wanted: readonly string[]
  readonly lock: PackageLock
}

async function writeManifests({ closure, wanted, lock }: Wanted, folder: string): Promise<void> {
  const { overrides } = await readManifest(lock.folder)
  const workspaces = Object.keys(closure).filter(isWorkspaceFolder)
  const installed = wanted.filter((name) => closure[`node_modules/${name}`]?.link !== true)
  const root = { name: 'images', workspaces, dependencies: Object.fromEntries(installed.map((name) => [name, '*'])), overrides }
  await writeJson(join(folder, 'package.json'), { private: true, ...root })
  await writeJson(join(folder, 'package-lock.json'), { name: 'images', lockfileVersion: 3, requires: true, packages: { '': root, ...closure } })
}

async function readManifest(folder: string): Promise<{ readonly [field: string]: unknown }> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly [field: string]: unknown }
}

async function writeJson(file: string, value: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
