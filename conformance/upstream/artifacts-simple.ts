import { readFile, writeFile } from 'node:fs/promises'
import { component, containerComponent, parallelFor, pipeline, t } from 'kfp-ts'

const double = component({
  name: 'double',
  description: 'Writes twice a number.',
  inputs: { num: t.integer() },
  outputs: { out_dataset: t.dataset() },
  run: async ({ num }, { outputs }) => writeFile(outputs.out_dataset.path, `${2 * num}`),
})
const add = component({
  name: 'add',
  description: 'Adds up the numbers in datasets.',
  inputs: { in_datasets: t.list(t.dataset()) },
  outputs: { out_dataset: t.dataset() },
  run: async ({ in_datasets }, { outputs }) => {
    const numbers = await Promise.all(in_datasets.map(async ({ path }) => Number(await readFile(path, 'utf8'))))
    await writeFile(outputs.out_dataset.path, `${numbers.reduce((sum, number) => sum + number, 0)}`)
  },
})
const addContainer = containerComponent({
  name: 'add-container',
  description: 'Adds up the numbers in datasets.',
  inputs: { in_datasets: t.list(t.dataset()) },
  outputs: { out_dataset: t.dataset() },
  image: 'ghcr.io/acme/add:1',
  args: ({ outputs }) => ['--inputs', '{{$}}', '--out', outputs.out_dataset.uri],
})

export const mathPipeline = pipeline({ name: 'math-pipeline' }, () => {
  const { out_dataset } = parallelFor([1, 2, 3], (num) => double({ num })).outputs
  add({ in_datasets: out_dataset })
  addContainer({ in_datasets: out_dataset })
  return { Output: out_dataset }
})
