/** What options of the conversion, and settings of a pipeline as a whole, cannot be. */
export const optionCodes = {
  KF3817: {
    message: (option: string, _advice: string): string => `There is no option "${option}".`,
    hint: (_option: string, advice: string): string => advice,
  },
  KF3818: {
    message: (option: string, found: string, _form: string): string => `Option "${option}" cannot be ${found}.`,
    hint: (option: string, _found: string, form: string): string => `${option} is ${form}.`,
  },
  KF3819: {
    message: (field: string, found: string, _form: string): string => `The settings of the pipeline for Argo have ${found} as ${field}.`,
    hint: (field: string, _found: string, form: string): string => `${field} is ${form}.`,
  },
  KF3820: {
    message: (task: string, input: string, uri: string): string => `Artifact "${input}" of task "${task}" lies at ${uri}, which names no object.`,
    hint: (): string => 'write the key behind the bucket, that of a file or of a folder: s3://bucket/key.',
  },
  KF3821: {
    message: (name: string, wanted: string, found: string, _example: string): string => `Argument "${name}" takes ${wanted}, not ${found}.`,
    hint: (name: string, _wanted: string, _found: string, example: string): string =>
      `for example { arguments: { ${key(name)}: ${literal(example)} } }, on the command line --argument ${assigned(name, example)}.`,
  },
  KF3822: {
    message: (name: string, found: string, _known: string): string => `Argument "${name}" cannot be ${found}.`,
    hint: (_name: string, _found: string, known: string): string => `it can be ${known}.`,
  },
  KF3823: {
    message: (kind: string): string => `Option "cron" means nothing for a ${kind}.`,
    hint: (): string => 'take the kind CronWorkflow, or leave it out.',
  },
} as const

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
}

function literal(example: string): string {
  return /^(?:true|[\d.]+|[[{].*)$/.test(example) ? example : `'${example}'`
}

function assigned(name: string, example: string): string {
  const assignment = `${name}=${example}`
  return /^[\w=.:/-]+$/.test(assignment) ? assignment : `'${assignment}'`
}
