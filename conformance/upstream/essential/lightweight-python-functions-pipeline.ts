import { copyFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'
import { preprocess } from '../preprocess.ts'

const numbers = { A: t.integer(), B: t.integer() }

const train = component({
  name: 'train',
  description: 'Makes a model out of two datasets.',
  inputs: {
    dataset_one_path: t.dataset(),
    dataset_two: t.dataset(),
    message: t.string(),
    input_bool: t.boolean(),
    input_dict: t.struct(numbers),
    input_list: t.list(t.string()),
    num_steps: t.integer({ default: 100 }),
  },
  outputs: { model: t.model() },
  run: async ({ dataset_one_path, num_steps }, { outputs, progress }) => {
    for (let step = 0; step < num_steps; step++) progress(step / num_steps)
    await copyFile(dataset_one_path.path, outputs.model.path)
  },
})

export const myTestPipelineBeta = pipeline(
  { name: 'my-test-pipeline-beta', inputs: { message: t.string(), input_dict: t.struct(numbers, { default: { A: 1, B: 2 } }) } },
  ({ message, input_dict }) => {
    const prepared = preprocess({ message, input_dict_parameter: input_dict, input_list_parameter: ['a', 'b', 'c'] }).outputs
    train({
      dataset_one_path: prepared.output_dataset_one,
      dataset_two: prepared.output_dataset_two_path,
      message: prepared.output_parameter_path,
      input_bool: prepared.output_bool_parameter_path,
      input_dict: prepared.output_dict_parameter_path,
      input_list: prepared.output_list_parameter_path,
    })
  },
)
