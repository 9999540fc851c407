import { join } from 'node:path'
import { output } from '../src/command.ts'
import { withNativeTensorflow } from '../src/native-tensorflow.ts'
import { tensorflow } from '../src/python.ts'
import { repository } from '../src/repository.ts'
import { median } from './measure.ts'

const rounds = 3
const steps = '60'

/** Prints images per second, and per second of processor time. */
type Way = () => Promise<string>

const ours = (backend: string, workers: number): Way => {
  return () => withNativeTensorflow('bench/our-training-speed.ts', steps, backend, String(workers))
}
const keras = (threads: number): Way => {
  return async () => output(join(await tensorflow(), 'python'), [join(repository, 'conformance/python/keras_speed.py'), steps, String(threads)])
}

const peer = 'Keras (tensorflow-cpu 2.21), its default threads'
const ways: Readonly<Record<string, Way>> = {
  'npm alone (wasm), 1 thread': ours('wasm', 1),
  'npm alone (wasm), 2 workers': ours('wasm', 2),
  'native, all processors': ours('native', 1),
  'native, 2 workers': ours('native', 2),
  'Keras (tensorflow-cpu 2.21), 1 thread': keras(1),
  [peer]: keras(0),
}

/** How fast the same network is trained, layer for layer: ours on each backend, against Keras; in turn, so that a change of load meets all. */
export async function measureTraining(): Promise<readonly string[]> {
  const taken = new Map<string, (readonly number[])[]>(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) taken.get(name)?.push((await way()).trim().split(' ').map(Number))
  }
  const figures = [...taken].map(([name, all]) => ({ name, speeds: [0, 1].map((at) => median(all.map((row) => row[at] ?? 0))) }))
  const [wall = 0, processor = 0] = figures.find(({ name }) => name === peer)?.speeds ?? []
  return [
    '| training the network of `train-classifier`: 64 pixels, 16 filters, batches of 32 | images/s | a processor second | of Keras | a processor second |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(
      ({ name, speeds: [a = 0, b = 0] }) =>
        `| ${name} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(a / wall).toFixed(2)}x | ${(b / processor).toFixed(2)}x |`,
    ),
  ]
}
