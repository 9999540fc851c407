/** What can be wrong with a call, noticed while a body runs. */
export const recordingCodes = {
  KF1002: {
    message: (pipeline: string): string => `Pipeline "${pipeline}" calls itself, directly or through another pipeline.`,
    hint: (): string => 'a pipeline is recorded once, so it cannot recur: use parallelFor to repeat work.',
  },
  KF1003: {
    message: (body: string): string => `The body of ${body} is async.`,
    hint: (): string => 'take "async" and "await" away: a body only describes work, the tasks do it when the pipeline runs.',
  },
  KF1030: {
    message: (task: string, input: string, _known: string): string => `Task "${task}" has no input "${input}".`,
    hint: (_task: string, _input: string, known: string): string => `its inputs are: ${known}.`,
  },
  KF1031: {
    message: (task: string, input: string): string => `Task "${task}" is called without its input "${input}".`,
    hint: (_task: string, input: string): string => `give it a value: { ${input}: ... }.`,
  },
  KF1032: {
    message: (what: string): string => `${what} is given a task.`,
    hint: (): string => 'name the output that is meant: task.outputs.NAME.',
  },
  KF1033: {
    message: (what: string): string => `${what} is given a literal that holds an output.`,
    hint: (): string => 'give the output alone, or build the list or struct in a component.',
  },
  KF1034: {
    message: (what: string, pipeline: string): string => `${what} uses a value of another pipeline, "${pipeline}".`,
    hint: (): string => 'hand it on as an input of this pipeline.',
  },
  KF1035: {
    message: (body: string, what: string): string => `The body of ${body} returns ${what}.`,
    hint: (): string => 'return nothing, a task, or a record of outputs: { model: train.outputs.model }.',
  },
  KF1036: {
    message: (verb: string): string => `"${verb}" follows a when(...) that is closed already.`,
    hint: (): string => 'write when(...).elseWhen(...).otherwise(...) in one chain, in the body that holds the when.',
  },
  KF1037: {
    message: (found: string): string => `Where a condition belongs stands ${found}.`,
    hint: (): string => 'compare outputs with equals, greaterThan, lessThan and so on, or give a boolean output.',
  },
  KF1038: {
    message: (what: string): string => `This is no pipeline but ${what}.`,
    hint: (): string => 'make one: pipeline({ name }, (inputs) => { ... }).',
  },
  KF1040: {
    message: (task: string, option: string, _known: string): string => `Task "${task}" has no option "${option}".`,
    hint: (_task: string, _option: string, known: string): string => `the options are: ${known}.`,
  },
  KF1041: {
    message: (task: string, option: string, kind: string): string => `Option "${option}" of "${task}" needs a container, and ${kind} has none.`,
    hint: (_task: string, _option: string, kind: string): string =>
      kind === 'a pipeline' ? 'put the option on the tasks inside the pipeline.' : 'put the option on the tasks that use the file.',
  },
  KF1042: {
    message: (option: string, value: string, _form: string): string => `Option ${option} cannot be ${value}.`,
    hint: (_option: string, _value: string, form: string): string => `write ${form}.`,
  },
  KF1043: {
    message: (task: string): string => `Option "after" of task "${task}" holds something that is no task of this pipeline.`,
    hint: (): string => 'list tasks, not their outputs: { after: [prepared] }.',
  },
  KF1045: {
    message: (owner: string, found: string): string => `Option "platform" of ${owner} holds ${found}.`,
    hint: (owner: string): string =>
      `list settings for it, made by a platform library: { platform: [${
        owner.startsWith('pipeline') ? "kubernetes.workspace({ size: '10Gi' })" : 'kubernetes.mountPvc({ claim, path })'
      }] }.`,
  },
  KF1046: {
    message: (owner: string, path: string, values: string): string => `Two settings of ${owner} disagree about ${path}: ${values}.`,
    hint: (): string => 'keep one of them.',
  },
  KF1060: {
    message: (root: string, pipeline: string): string => `The root ${root} of pipeline "${pipeline}" is no address.`,
    hint: (): string => "write the URI of a folder: { root: 's3://bucket/runs' }.",
  },
  KF1061: {
    message: (option: string): string => `Option "${option}" means nothing to an importer, which starts nothing.`,
    hint: (): string => 'give it "displayName" and "after" only.',
  },
  KF1062: {
    message: (input: string, pipeline: string, _known: string): string =>
      `Pipeline "${pipeline}" has no input "${input}" that could be given a value.`,
    hint: (_input: string, _pipeline: string, known: string): string => `its inputs are: ${known}.`,
  },
  KF1063: {
    message: (input: string, pipeline: string): string => `Input "${input}" of pipeline "${pipeline}" is an artifact, which cannot be written down.`,
    hint: (): string => 'give values to parameters only; bring a file in with importer(...).',
  },
  KF1064: {
    message: (verb: string, part: string, found: string, _form: string): string => `${verb} is given ${found} as ${part}.`,
    hint: (_verb: string, _part: string, _found: string, form: string): string => `write ${form}.`,
  },
  KF1065: {
    message: (task: string, input: string): string => `Input "${input}" of task "${task}" is given undefined.`,
    hint: (): string => 'see that what it is taken from has that name: task.outputs.NAME, with a NAME that the component declares.',
  },
  KF1066: {
    message: (): string => 'The outputs of a when(...) without otherwise(...) are used.',
    hint: (): string => 'it may run none of its branches: close it, when(...).otherwise(() => ...), and use the outputs of the whole.',
  },
  KF1080: {
    message: (reason: string): string => `The YAML of an imported component or pipeline cannot be read: ${reason}`,
    hint: (): string => 'import the file again: kfp-ts import FILE --out FILE.ts.',
  },
  KF1081: {
    message: (name: string, difference: string): string => `The wrapper of "${name}" is older than its YAML: ${difference}.`,
    hint: (): string => 'import the file again: kfp-ts import FILE --out FILE.ts.',
  },
  KF1082: {
    message: (name: string, is: string, taken: string): string => `"${name}" is ${is}, and is imported as ${taken}.`,
    hint: (_name: string, is: string): string =>
      is === 'a pipeline'
        ? 'use importedPipeline: a pipeline takes no options of a container.'
        : 'use importedComponent: then it takes options of a container.',
  },
} as const
