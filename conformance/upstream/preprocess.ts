import { writeFile } from 'node:fs/promises'
import { component, t } from 'kfp-ts'

export const preprocess = component({
  name: 'preprocess',
  description: 'Takes every kind of parameter and gives every kind of output.',
  inputs: { input_dict_parameter: t.struct({ A: t.integer(), B: t.integer() }), input_list_parameter: t.list(t.string()), message: t.string() },
  outputs: {
    output_bool_parameter_path: t.boolean(),
    output_dict_parameter_path: t.struct({ A: t.integer(), B: t.integer() }),
    output_list_parameter_path: t.list(t.string()),
    output_parameter_path: t.string(),
    output_dataset_one: t.dataset(),
    output_dataset_two_path: t.dataset(),
  },
  run: async ({ input_dict_parameter, input_list_parameter, message }, { outputs }) => {
    await writeFile(outputs.output_dataset_one.path, message)
    await writeFile(outputs.output_dataset_two_path.path, message)
    return {
      output_bool_parameter_path: true,
      output_dict_parameter_path: input_dict_parameter,
      output_list_parameter_path: input_list_parameter,
      output_parameter_path: message,
    }
  },
})
