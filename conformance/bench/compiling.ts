import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../src/command.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { repository } from '../src/repository.ts'
import { writeContainerChain, writeSettingsChain } from './chains.ts'
import { measure, type Took, type Way } from './measure.ts'

/** Our command as it is installed: in the repository it looks first whether packages were compiled again. */
export async function installed(folder: string): Promise<(...args: readonly string[]) => Way> {
  const { code, stderr } = await kfpTs(['--version'])
  if (code !== 0) throw new Error(stderr)
  await cp(join(repository, 'packages/kfp-ts/bin'), join(folder, 'bin'), { recursive: true })
  return (...args) => ({ program: process.execPath, args: [join(folder, 'bin/kfp-ts.js'), ...args] })
}

export interface Bench {
  /** A project of its own. */
  readonly folder: string
  readonly kfpTs: (...args: readonly string[]) => Way
  /** Where the programs of the Python SDK lie. */
  readonly python: string
}

/** Compiles chains of container steps by our command, with and without the cache of the loader, and by `kfp dsl compile`, which keeps none. */
export async function measureCompiling(bench: Bench): Promise<readonly string[]> {
  const sizes = [
    [2, 9],
    [50, 9],
    [500, 7],
    [2000, 3],
  ] as const
  const rows: string[] = []
  for (const [tasks, rounds] of sizes) {
    const { warm, cold, twin } = await compiling(bench, tasks)
    const peer: Way = { program: join(bench.python, 'kfp'), args: ['dsl', 'compile', '--py', twin, '--output', join(bench.folder, 'peer.yaml')] }
    // Cold first: it leaves the cache that warm begins with.
    const took = await measure({ cold, warm, peer }, rounds)
    rows.push(versus(`compile ${tasks} tasks, nothing cached`, took.cold, took.peer), versus(`compile ${tasks} tasks`, took.warm, took.peer))
    console.error(rows.slice(-2).join('\n'))
  }
  return rows
}

/** One row: both sides on the wall, and how many times as long the other takes, on the wall and in processor time. */
export function versus(what: string, ours: Took, peer: Took): string {
  const ratio = (of: 'wall' | 'cpu'): string => `${(peer[of] / ours[of]).toFixed(1)}x`
  return `| ${what} | ${ours.wall.toFixed(2)} s | ${peer.wall.toFixed(2)} s | ${ratio('wall')} | ${ratio('cpu')} |`
}

/** Chains that the Python SDK would need minutes for, and what a file of 4 MB takes to be checked. */
export async function measureAlone(bench: Bench): Promise<readonly string[]> {
  const rows: string[] = []
  const row = (what: string, { wall, cpu, memory }: Took, tasks: number): void => {
    rows.push(`| ${what} | ${wall.toFixed(2)} s | ${cpu.toFixed(2)} s | ${((1000 * wall) / tasks).toFixed(2)} ms | ${memory.toFixed(0)} MB |`)
    console.error(rows.at(-1))
  }
  for (const tasks of [500, 5000, 20_000]) {
    const { cold } = await compiling(bench, tasks)
    row(`compile ${tasks} tasks, nothing cached`, (await measure({ cold }, 3)).cold, tasks)
  }
  row('check a file of 4 MB without mistakes, 1300 tasks', await checking(bench), 1300)
  return rows
}

/** `--help`, and a Node that does nothing. */
export async function measureHelp({ kfpTs: command }: Bench): Promise<string> {
  const node: Way = { program: process.execPath, args: ['-e', '0'] }
  const { help, nothing } = await measure({ help: command('--help'), nothing: node }, 15)
  const part = (of: 'wall' | 'cpu'): string => (help[of] / nothing[of]).toFixed(2)
  return `\`kfp-ts --help\` takes ${(1000 * help.wall).toFixed(0)} ms, ${part('wall')} times a bare \`node -e 0\` (${part('cpu')} times in processor time).`
}

async function compiling(bench: Bench, tasks: number): Promise<{ readonly warm: Way; readonly cold: Way; readonly twin: string }> {
  const { ours, twin } = await writeContainerChain(bench.folder, tasks)
  const warm = bench.kfpTs('compile', ours, '--out', join(bench.folder, 'compiled'))
  const forget = (): Promise<void> => rm(join(bench.folder, '.kfp-ts'), { recursive: true, force: true })
  return { warm, cold: { ...warm, before: forget }, twin }
}

async function checking({ folder, kfpTs }: Bench): Promise<Took> {
  const compile = kfpTs('compile', await writeSettingsChain(folder, 1300), '--out', join(folder, 'compiled'))
  await output(compile.program, compile.args)
  const check = kfpTs('check', join(folder, 'compiled/settings/pipeline.yaml'))
  return (await measure({ check }, 5)).check
}
