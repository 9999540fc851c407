import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kfpSdk } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { measureArgo } from './argo.ts'
import { measureChain } from './chain.ts'
import { writeWaiting } from './chains.ts'
import { measureColdStart } from './cold-start.ts'
import { type Bench, installed, measureAlone, measureCompiling, measureHelp, versus } from './compiling.ts'
import { measure } from './measure.ts'
import { measurePreparing } from './preparing.ts'
import { measureTraining } from './training.ts'
import { measureTransfer } from './transfer.ts'

// `npm run bench`: each row is our command and its Python peer, in turn, in one run: whole processes.

await mkdir(join(repository, '.cache'), { recursive: true })
const folder = await mkdtemp(join(repository, '.cache/bench-'))
// A project of its own, with its own cache.
await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bench', type: 'module' }))
try {
  const bench: Bench = { folder, kfpTs: await installed(folder), python: await kfpSdk() }
  const compiling = await measureCompiling(bench)
  const running = await measureRunning(bench)
  const alone = await measureAlone(bench)
  const help = await measureHelp(bench)
  const chain = await measureChain(folder, bench.python)
  const argo = [await measureArgo(bench)]
  const preparing = await measurePreparing(folder)
  const training = await measureTraining()
  const transfer = await measureTransfer(folder)
  const coldStart = await measureColdStart()
  const tables = [
    ['| what | ours | Python SDK | Python SDK / ours | in processor time |', '| --- | --- | --- | --- | --- |', ...compiling, running],
    ['| ours alone | time | processor time | a task | memory |', '| --- | --- | --- | --- | --- |', ...alone],
    [help],
    chain,
    argo,
    preparing,
    training,
    transfer,
    coldStart,
  ]
  console.log(tables.map((lines) => lines.join('\n')).join('\n\n'))
} finally {
  await rm(folder, { recursive: true })
}

async function measureRunning({ kfpTs, python }: Bench): Promise<string> {
  const { ours, twin } = await writeWaiting(folder, 10, 1)
  const ways = {
    ours: kfpTs('run', ours, '--no-cache', '--runs', join(folder, 'runs')),
    peer: { program: join(python, 'python'), args: [twin, join(folder, 'outputs')] },
  }
  const took = await measure(ways, 3)
  return versus('run ten independent tasks of one second (`kfp.local`, subprocess runner)', took.ours, took.peer)
}
