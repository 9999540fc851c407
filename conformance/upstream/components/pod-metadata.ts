import { component, t } from 'kfp-ts'

const text = t.string()
const outputs = { Output: t.boolean() }

/** What `Output` says: true if each variable named by a `..._path` has the value that the `..._exp_val` beside it expects. */
function areAsExpected(given: { readonly [input: string]: string }): boolean {
  const paths = Object.keys(given).filter((input) => input.includes('_path'))
  return paths.every((path) => process.env[given[path] ?? ''] === given[path.replace('_path', '_exp_val')])
}

const twoLabels = { label_path_1: text, label_exp_val_1: text, label_path_2: text, label_exp_val_2: text }
const threeLabels = { ...twoLabels, label_path_3: text, label_exp_val_3: text }
const twoAnnotations = { annotation_path_1: text, annotation_exp_val_1: text, annotation_path_2: text, annotation_exp_val_2: text }
const fourAnnotations = {
  ...twoAnnotations,
  annotation_path_3: text,
  annotation_exp_val_3: text,
  annotation_path_4: text,
  annotation_exp_val_4: text,
}

export const validateTaskA = component({
  name: 'validate-pod-metadata-task-a',
  inputs: { ...twoLabels, annotation_path: text, annotation_exp_val: text },
  outputs,
  run: async (given) => ({ Output: areAsExpected(given) }),
})
export const validateTaskB = component({
  name: 'validate-pod-metadata-task-b',
  inputs: { ...threeLabels, ...fourAnnotations },
  outputs,
  run: async (given) => ({ Output: areAsExpected(given) }),
})
export const validateTaskC = component({
  name: 'validate-pod-metadata-task-c',
  inputs: twoAnnotations,
  outputs,
  run: async (given) => ({ Output: areAsExpected(given) }),
})
export const validateTaskD = component({
  name: 'validate-pod-metadata-task-d',
  inputs: threeLabels,
  outputs,
  run: async (given) => ({ Output: areAsExpected(given) }),
})
export const validateNone = component({
  name: 'validate-no-pod-metadata',
  description: 'Says whether the pod is without labels and annotations.',
  outputs,
  run: async () => ({ Output: Object.keys(process.env).every((variable) => !variable.startsWith('POD_TASK_')) }),
})
