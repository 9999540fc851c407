/** What settings of tasks and pipelines say that Argo cannot do. */
export const settingCodes = {
  KF3850: {
    message: (task: string, path: string): string => `Task "${task}" mounts two volumes at ${path}.`,
    hint: (): string => 'mount one of them elsewhere.',
  },
  KF3851: {
    message: (task: string, path: string, what: string): string => `Task "${task}" mounts a volume at ${path}, where its ${what}.`,
    hint: (): string => 'mount it elsewhere: one would hide the other.',
  },
  KF3852: {
    message: (task: string, factor: string): string =>
      `Task "${task}" waits ${factor} times as long before each new attempt, and Argo multiplies by whole numbers.`,
    hint: (_task: string, factor: string): string =>
      `let it wait ${Math.max(1, Math.round(Number(factor)))} times as long (factor, in Python backoff_factor), or leave the delay out.`,
  },
  KF3853: {
    message: (platform: string, task: string, field: string, _known: string): string =>
      `The settings of task "${task}" for "${platform}" have a field "${field}", which is none.`,
    hint: (_platform: string, _task: string, _field: string, known: string): string => `they are: ${known}.`,
  },
  KF3854: {
    message: (platform: string, field: string, _known: string): string =>
      `The settings of the pipeline for "${platform}" have a field "${field}", which is none.`,
    hint: (_platform: string, _field: string, known: string): string => `they are: ${known}.`,
  },
  KF3855: {
    message: (task: string): string => `Task "${task}" makes artifacts in a loop, and is to be cached.`,
    hint: (): string =>
      'Argo finds what is cached where an earlier run left it, and a list of artifacts lies in one folder of one run: leave the cache out, or make one artifact outside of the loop.',
  },
  KF3856: {
    message: (task: string): string => `Task "${task}" is a loop by itself, and its settings refer to other tasks or inputs.`,
    hint: (): string => 'put the task into a pipeline, and loop over that.',
  },
  KF3857: {
    message: (task: string, container: string, volume: string): string =>
      `Container "${container}" of task "${task}" mounts volume "${volume}", which the task has not.`,
    hint: (): string => 'a volume has the name that its setting gives it, or that of its claim, Secret or ConfigMap.',
  },
  KF3858: {
    message: (task: string): string => `Task "${task}" is to be a request to Kubernetes, and has outputs that only its container can write.`,
    hint: (): string =>
      'a request has as outputs what it finds in the object: name a place for each, { outputs: { phase: "{.status.phase}" } }, and make no artifact.',
  },
  KF3859: {
    severity: 'warning',
    message: (root: string): string => `The pipeline's root ${root} is not used: Argo keeps artifacts in the artifact repository of the workflow.`,
    hint: (): string => "name a repository: { artifactRepositoryRef: { configMap: 'artifact-repositories', key: 's3' } }.",
  },
  KF3861: {
    message: (text: string): string => `A setting says ${text}, and Argo would look for a value of its own between these braces.`,
    hint: (): string => 'leave the pair of braces out: Argo has no way to write it.',
  },
  KF3862: {
    message: (setting: string, field: string, found: string, _form: string): string => `Setting "${setting}" has ${found} as ${field}.`,
    hint: (_setting: string, field: string, _found: string, form: string): string => `${field} is ${form}.`,
  },
  KF3863: {
    message: (task: string, path: string, found: string, _form: string): string =>
      `The settings of task "${task}" for Argo have ${found} as ${path}.`,
    hint: (_task: string, path: string, _found: string, form: string): string => `${path} is ${form}.`,
  },
  KF3864: {
    message: (): string => 'Results of all tasks are to be found by one key, and each would be taken for that of another.',
    hint: (): string => 'leave `memoize.key` out: results are then found by the component and its inputs. One task may have a key of its own.',
  },
  KF3865: {
    message: (task: string): string => `Task "${task}" deletes an object, and has outputs that nothing is left to find in.`,
    hint: (): string => 'ask for the object in a task before, { action: "get" }, or leave the outputs out.',
  },
  KF3866: {
    message: (task: string, output: string): string =>
      `Task "${task}" is a request to Kubernetes, and nobody says where in the object its output "${output}" is.`,
    hint: (_task: string, output: string): string => `name a place for it: { outputs: { ${output}: '{.status.phase}' } }.`,
  },
  KF3867: {
    message: (task: string, output: string, _known: string): string =>
      `The request of task "${task}" names a place for output "${output}", which the task has not.`,
    hint: (_task: string, _output: string, known: string): string => `its outputs are: ${known}.`,
  },
  KF3868: {
    message: (task: string, name: string): string => `Task "${task}" has a sidecar "${name}" and a container before it of that name.`,
    hint: (): string => 'call one of them otherwise: a pod has one container of a name.',
  },
  KF3869: {
    message: (task: string, field: string, _advice: string): string =>
      `The podSpecPatch of task "${task}" has a field "${field}", which pods have not.`,
    hint: (_task: string, _field: string, advice: string): string => advice,
  },
} as const
