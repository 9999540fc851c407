import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { isWorkspaceFolder } from './package-closure.ts'
import type { LockedPackages } from './package-lock.ts'
import type { PlannedImage, WorkspacePackage } from './planned-image.ts'
import { lastLines, ranOutOfRoom, runProgram, whileThereIsRoom } from './run-program.ts'

/**
 * Puts into a folder what images of one project need, once for all of them: packages of the workspace, and what npm installs, unless another package
 * manager has installed it. Versions are those of the user's lock, registries those of the user's configuration, and no script runs. Folders are
 * those of the lock. Throws a PipelineError (KF1136, KF1142).
 */
export async function installPackages(plans: readonly [PlannedImage, ...PlannedImage[]], folder: string, signal?: AbortSignal): Promise<void> {
  const [{ folder: home, target, sources }] = plans
  const workspace = [...new Map(plans.flatMap((plan) => plan.workspace.map((one) => [one.folder, one] as const))).values()]
  const names = plans.map(({ recipe }) => recipe.package).join(', ')
  await whileThereIsRoom(names, folder, async () => {
    for (const one of workspace) await copyPackage(one, home, folder)
    if (sources === undefined) await writeManifests(plans, home, folder)
  })
  if (sources !== undefined) return
  // Registries and their keys are for npm alone: the file is no part of any context.
  const settings = join(home, '.npmrc')
  if (existsSync(settings)) await cp(settings, join(folder, '.npmrc'))
  try {
    await npmCi({ names, folder, cpu: target.cpu }, signal)
  } finally {
    await rm(join(folder, '.npmrc'), { force: true })
  }
}

interface Installing {
  readonly names: string
  readonly folder: string
  readonly cpu: string
}

async function npmCi({ names, folder, cpu }: Installing, signal: AbortSignal | undefined): Promise<void> {
  const machine = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc']
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=warn']
  const ci = ['ci', '--omit=dev', '--ignore-scripts', ...machine, ...quiet]
  const { code, output } = await runProgram('npm', ci, { cwd: folder, signal })
  // npm only warns of files that it could not unpack, and ends well.
  if (code === 0 && !output.includes('TAR_ENTRY_ERROR')) return
  throw new PipelineError([ranOutOfRoom(output) ? problem('KF1142', [names, 'npm ci']) : problem('KF1136', [names, reasonIn(output)])])
}

/** What npm says went wrong, without its own marks and the place of its log. */
function reasonIn(output: string): string {
  const said = output.split('\n').map((line) => line.replace(/^npm (error|ERR!|warn) ?/, ''))
  return lastLines(said.filter((line) => !/^A complete log|^Log files|-debug-\d+\.log$/.test(line)).join('\n'), 8) || 'there is no program "npm"'
}

async function copyPackage({ folder, files }: WorkspacePackage, home: string, into: string): Promise<void> {
  for (const file of files) await cp(join(home, folder, file), join(into, folder, file))
  const { devDependencies: _devDependencies, scripts: _scripts, ...manifest } = await readManifest(join(home, folder))
  // npm holds a lock against all that a package of the workspace asks for, and the closure has nothing that only development needs.
  await writeJson(join(into, folder, 'package.json'), manifest)
}

async function writeManifests(plans: readonly PlannedImage[], home: string, folder: string): Promise<void> {
  const closure: LockedPackages = Object.assign({}, ...plans.map((plan) => plan.closure))
  const { overrides } = await readManifest(home)
  const workspaces = Object.keys(closure).filter(isWorkspaceFolder)
  // The packages that images are made for; others are there because these need them.
  const wanted = plans.flatMap(({ recipe }) => recipe.packages).filter((name) => closure[`node_modules/${name}`]?.link !== true)
  const root = { name: 'images', workspaces, dependencies: Object.fromEntries(wanted.map((name) => [name, '*'])), overrides }
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
