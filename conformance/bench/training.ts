import { join } from 'node:path'
import { output } from '../src/command.ts'
import { tensorflow } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { median } from './measure.ts'

const rounds = 5
const steps = '60'

/** Images per second of the same network, layer for layer: ours on wasm, one thread, against Keras on tensorflow-cpu, one thread. */
export async function measureTraining(): Promise<readonly string[]> {
  const python = join(await tensorflow(), 'python')
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(Number(await output(process.execPath, ['--import', 'tsx', join(repository, 'conformance/bench/our-training-speed.ts'), steps])))
    peer.push(Number(await output(python, [join(repository, 'conformance/python/keras_speed.py'), steps, '1'])))
  }
  const row = [median(ours), median(peer)] as const
  return [
    '| training, one thread | ours (wasm) | Keras (tensorflow-cpu) | ours / Keras |',
    '| --- | --- | --- | --- |',
    `| the network of \`train-classifier\`: 64 pixels, 16 filters, batches of 32 | ${row[0].toFixed(0)} images/s | ${row[1].toFixed(0)} images/s | ${(row[0] / row[1]).toFixed(2)}x |`,
  ]
}
