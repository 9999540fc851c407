import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { output } from '../src/command.ts'
import { kfpTs } from '../src/kfp-ts.ts'
import { repository } from '../src/repository.ts'
import { writeAdding } from './chains.ts'
import { median } from './measure.ts'

const tasks = 50
const rounds = 5

const labels = {
  ahead: 'ours, processes started ahead',
  'on demand': 'ours, started on demand',
  'node -e 0': '`node -e 0`',
  'kfp.local': '`kfp.local`',
} as const
type Way = keyof typeof labels

/** Milliseconds a task of a chain of 50 trivial ones: our runner in both ways, a bare `node -e 0`, Python's runner; in turn, whole process for Python's. */
export async function measureChain(folder: string, bin: string): Promise<readonly string[]> {
  const { ours, twin } = await writeAdding(folder, tasks)
  const compiled = await kfpTs(['compile', ours, '--out', join(folder, 'chain')])
  if (compiled.code !== 0) throw new Error(compiled.stdout + compiled.stderr)
  const ourRun = async (ahead: string): Promise<number> => {
    const script = join(repository, 'conformance/bench/our-chain-speed.ts')
    return Number(
      await output(process.execPath, ['--import', 'tsx', script, join(folder, 'chain/adding/pipeline.yaml'), join(folder, 'runs'), ahead]),
    )
  }
  const ways: { readonly [name in Way]: () => Promise<number> } = {
    ahead: () => ourRun('3'),
    'on demand': () => ourRun('0'),
    'node -e 0': () => each(() => output(process.execPath, ['-e', '0'])),
    'kfp.local': async () => (await milliseconds(() => output(join(bin, 'python'), [twin, join(folder, 'outputs')]))) / tasks,
  }
  const medians = await inTurn(ways)
  const row = (way: Way): string => {
    const time = medians[way]
    return `| ${labels[way]} | ${time.toFixed(0)} ms | ${(medians['node -e 0'] / time).toFixed(2)}x | ${(medians['kfp.local'] / time).toFixed(1)}x |`
  }
  return [
    `| a task of a chain of ${tasks} trivial ones | time | \`node -e 0\` / it | \`kfp.local\` / it |`,
    '| --- | --- | --- | --- |',
    ...Object.keys(ways).map((way) => row(way as Way)),
  ]
}

async function inTurn(ways: { readonly [name in Way]: () => Promise<number> }): Promise<{ readonly [name in Way]: number }> {
  const times: { [name in Way]: number[] } = { ahead: [], 'on demand': [], 'node -e 0': [], 'kfp.local': [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) times[name as Way].push(await way())
  }
  const medians = Object.entries(times).map(([name, all]) => [name, median(all)])
  return Object.fromEntries(medians) as { readonly [name in Way]: number }
}

/** Milliseconds each of as many processes as there are tasks, one after another. */
async function each(work: () => Promise<unknown>): Promise<number> {
  return (
    (await milliseconds(async () => {
      for (let task = 0; task < tasks; task += 1) await work()
    })) / tasks
  )
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
