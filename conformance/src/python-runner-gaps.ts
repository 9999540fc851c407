/** Shapes that the Python SDK's own local runner cannot run or runs wrongly, and why; ours runs them. */
export const pythonRunnerGaps: { readonly [shape: string]: string } = {
  'artifact-lists': 'Files are not handed on to a pipeline inside.',
  'branches-of-artifacts': 'Which of two files a branch gave is not asked.',
  containers: 'A file counts only where its program writes an executor output too.',
  'files-from-outside': 'Whoever runs a loaded file can give it values only.',
  importers: 'A relative path is not looked for where the run was started.',
  'nested-fan-in': 'Files out of two loops are not one list.',
  'nested-fan-in-of-parameters': 'The item of the outer loop is taken from the inner one.',
  'optional-inputs': 'An input that nobody gave is taken for a value of no type.',
  'optional-inputs-in-groups': 'An input that nobody gave is taken for a value of no type.',
  'optional-inputs-of-pipelines': 'An input that nobody gave is taken for a value of no type.',
  'pipeline-in-pipeline': 'Files are not handed on to a pipeline inside.',
  'run-values': 'What is known of a run is looked for among the inputs.',
  'struct-fields': 'Fields are not selected.',
}
