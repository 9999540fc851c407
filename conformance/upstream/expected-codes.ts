/** Codes of what we say about pipelines that the Python SDK compiles without a word. */
export const expectedCodes: { readonly [file: string]: readonly string[] } = {
  // The lists of the inner loops reach a cluster as one flat list.
  'parameters-complex': ['KF3512'],
  'pipeline-producer-consumer': ['KF3512'],
  // Two loops over artifacts, which a cluster refuses.
  'pipeline-with-parallelfor-list-artifacts-gh-12033': ['KF3518', 'KF3518'],
  // A number inside a literal reaches the container as text.
  'pipeline-with-condition-dynamic-task-output-custom-training-job': ['KF1051'],
  'pipeline-with-dynamic-task-output-custom-training-job': ['KF1051'],
}
