import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../src/command.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { kfpSdk } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { measureChain } from './chain.ts'
import { writeContainerChain, writeWaiting } from './chains.ts'
import { type Contest, measure, type Outcome } from './measure.ts'
import { measureTraining } from './training.ts'

// `npm run bench`: each row is our command and its Python peer, in turn, in one run. Whole processes, wall clock.

await mkdir(join(repository, '.cache'), { recursive: true })
const folder = await mkdtemp(join(repository, '.cache/bench-'))
// A project of its own, with its own cache.
await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bench', type: 'module' }))
try {
  const bin = await kfpSdk()
  const rows: Outcome[] = []
  for (const contest of [...(await compiling(bin)), ...(await running(bin))]) {
    rows.push(await measure(contest))
    console.error(line(rows.at(-1)!))
  }
  const chain = await measureChain(folder, bin)
  console.error(chain.join('\n'))
  const training = await measureTraining()
  console.log(['| what | ours | peer | peer / ours |', '| --- | --- | --- | --- |', ...rows.map(line), '', ...chain, '', ...training].join('\n'))
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
  return [await contest(2), cold(await contest(2)), await contest(500), cold(await contest(500))]
}

/** The same with our cache empty, as after a change of the file; Python keeps none. */
function cold({ what, ours, ...contest }: Contest): Contest {
  const forget = (): Promise<void> => rm(join(folder, '.kfp-ts'), { recursive: true, force: true })
  return { ...contest, what: `${what}, nothing cached`, ours, before: forget }
}

async function running(bin: string): Promise<readonly Contest[]> {
  const contest = (what: string, rounds: number, { ours, twin }: { readonly ours: string; readonly twin: string }): Contest => ({
    what: `${what} (\`kfp.local\`, subprocess runner)`,
    rounds,
    ours: () => ourRun(['run', ours, '--no-cache', '--runs', join(folder, 'runs')]),
    peer: () => output(join(bin, 'python'), [twin, join(folder, 'outputs')]),
  })
  return [contest('run ten independent tasks of one second', 3, await writeWaiting(folder, 10, 1))]
}
