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
} as const
