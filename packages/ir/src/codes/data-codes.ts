/** What can be wrong with the data that flows between tasks. */
export const dataCodes = {
  KF3120: {
    message: (output: string, wanted: string, _outputs: string): string => `Output ${output} is to be ${wanted}, which has no such output.`,
    hint: (_output: string, _wanted: string, outputs: string): string => `outputs of ${outputs}.`,
  },
  KF3121: {
    message: (task: string, what: string, producer: string): string => `Task "${task}" ${what} "${producer}", which is no task beside it.`,
    hint: (): string => 'a task sees the tasks of its own group and the inputs of that group, nothing else.',
  },
  KF3122: {
    message: (task: string, taken: string, _outputs: string): string => `Task "${task}" takes ${taken}, which has no such output.`,
    hint: (_task: string, _taken: string, outputs: string): string => `outputs of ${outputs}.`,
  },
  KF3123: {
    message: (task: string, taken: string, _inputs: string): string => `Task "${task}" takes ${taken}, which has no such input.`,
    hint: (_task: string, _taken: string, inputs: string): string => `inputs of ${inputs}.`,
  },
  KF3124: {
    message: (component: string, path: string): string => `The tasks of "${component}" wait for each other in a circle: ${path}.`,
    hint: (): string => 'none of them could ever start: remove one dependency.',
  },
  KF3125: {
    message: (task: string, input: string, component: string): string => `Task "${task}" gives no "${input}", which "${component}" requires.`,
    hint: (_task: string, input: string): string => `give it a value, or make "${input}" optional.`,
  },
  KF3126: {
    message: (given: string, component: string, _inputs: string): string => `${given}, which "${component}" does not take.`,
    hint: (_given: string, component: string, inputs: string): string => `inputs of "${component}": ${inputs}.`,
  },
  KF3127: {
    message: (where: string, wanted: string, found: string): string => `${where} is declared as ${wanted} and given ${found}.`,
    hint: (): string => 'the step would fail when it starts: write a value of the declared type.',
  },
  KF3128: {
    message: (component: string, output: string, producer: string): string =>
      `Output "${output}" of "${component}" comes from "${producer}", which is none of its tasks.`,
    hint: (): string => 'an output of a group is an output of one of its tasks.',
  },
  KF3129: {
    message: (component: string, output: string): string =>
      `"${component}" produces "${output}" without declaring it, or declares it and does not produce it.`,
    hint: (): string => '"outputDefinitions" and "dag.outputs" must name the same outputs.',
  },
  KF3130: {
    message: (task: string, reason: string): string => `The items that task "${task}" loops over ${reason}.`,
    hint: (): string => 'a loop runs over a JSON list written down in "raw", or over one of its own inputs.',
  },
  KF3131: {
    message: (task: string, item: string, component: string): string =>
      `Task "${task}" hands its items to the input "${item}", which "${component}" does not have.`,
    hint: (): string => 'declare the input, or correct "itemInput".',
  },
  KF3132: {
    message: (task: string, expression: string, reason: string): string =>
      `Task "${task}" has the expression ${expression}, which cannot be read: ${reason}.`,
    hint: (): string => 'expressions are written in the Common Expression Language; strings in quotes, quotes inside them escaped.',
  },
  KF3133: {
    message: (executor: string, word: string, component: string): string =>
      `Executor "${executor}" uses ${word}, which component "${component}" does not have.`,
    hint: (): string => 'the program would see the placeholder instead of a value: correct the name.',
  },
  KF3134: {
    message: (task: string, given: string, wanted: string): string => `Task "${task}" is given ${given}, which is to be ${wanted}.`,
    hint: (): string => 'Kubeflow hands values over as they are, and the step fails: convert it in a component, or correct the declared type.',
  },
  KF3135: {
    message: (output: string, declared: string, made: string): string => `Output ${output} is declared as ${declared} and made as ${made}.`,
    hint: (): string => 'a group hands on what its task makes; the body of a loop hands on a list of it.',
  },
  KF3136: {
    message: (where: string, found: string, _allowed: string): string => `${where} is ${found}, which is none of the values allowed.`,
    hint: (_where: string, _found: string, allowed: string): string => `allowed are ${allowed}.`,
  },
  KF3137: {
    message: (task: string, field: string, found: string): string => `Task "${task}" has a "${field}" of ${found}.`,
    hint: (): string => 'it cannot be negative.',
  },
  KF3138: {
    message: (task: string, given: string, _missing: string): string => `Task "${task}" gives ${given}, which is no input of it.`,
    hint: (_task: string, _given: string, missing: string): string =>
      `give the task the input "${missing}" too; such a text is filled in from the task's own inputs.`,
  },
} as const
