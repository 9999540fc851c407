import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../src/command.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { kfpSdk } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { writeAdding, writeContainerChain, writeWaiting } from './chains.ts'
import { type Contest, measure, type Outcome } from './measure.ts'
import { measureTraining } from './training.ts'

// `npm run bench`: each row is our command and its Python peer, in turn, in one run. Whole processes, wall clock.

await mkdir(join(repository, '.cache'), { recursive: true })
const folder = await mkdtemp(join(repository, '.cache/bench-'))
try {
  const bin = await kfpSdk()
  const rows: Outcome[] = []
  for (const contest of [...(await compiling(bin)), ...(await running(bin))]) {
    rows.push(await measure(contest))
    console.error(line(rows.at(-1)!))
  }
  console.log(['| what | ours | peer | peer / ours |', '| --- | --- | --- | --- |', ...rows.map(line), ...(await measureTraining())].join('\n'))
} finally {
  await rm(folder, { recursive: true })
}

function line({ what, ours, peer }: Outcome): string {
  return `| ${what} | ${ours.toFixed(2)} s | ${peer.toFixed(2)} s | ${(peer / ours).toFixed(1)}x |`
}

async function ourRun(args: readonly string[]): Promise<void> {
  const ended = await kfpTs(args)
  if (ended.code !== 0) throw new Error(ended.stdout + ended.stderr)
}

async function compiling(bin: string): Promise<readonly Contest[]> {
  const contest = async (tasks: number): Promise<Contest> => {
    const { ours, twin } = await writeContainerChain(folder, tasks)
    return {
      what: `compile ${tasks} tasks (\`kfp dsl compile\`)`,
      rounds: 7,
      ours: () => ourRun(['compile', ours, '--out', join(folder, 'compiled')]),
      peer: () => output(join(bin, 'kfp'), ['dsl', 'compile', '--py', twin, '--output', join(folder, 'peer.yaml')]),
    }
  }
  return [await contest(2), await contest(500)]
}

async function running(bin: string): Promise<readonly Contest[]> {
  const contest = (what: string, rounds: number, { ours, twin }: { readonly ours: string; readonly twin: string }): Contest => ({
    what: `${what} (\`kfp.local\`, subprocess runner)`,
    rounds,
    ours: () => ourRun(['run', ours, '--no-cache', '--runs', join(folder, 'runs')]),
    peer: () => output(join(bin, 'python'), [twin, join(folder, 'outputs')]),
  })
  return [
    contest('run ten independent tasks of one second', 3, await writeWaiting(folder, 10, 1)),
    contest('run a chain of 50 trivial tasks', 5, await writeAdding(folder, 50)),
  ]
}
