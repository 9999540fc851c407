import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { argumentCodes } from './codes/argument-codes.ts'
import { expressionCodes } from './codes/expression-codes.ts'
import { nameCodes } from './codes/name-codes.ts'
import { optionCodes } from './codes/option-codes.ts'
import { profileCodes } from './codes/profile-codes.ts'
import { referenceCodes } from './codes/reference-codes.ts'
import { settingCodes } from './codes/setting-codes.ts'
import { structureCodes } from './codes/structure-codes.ts'
import { templateCodes } from './codes/template-codes.ts'

const emitCodes = {
  KF3801: {
    message: (word: string): string => `A condition or selector uses ${word}, for which Argo's expressions have no word.`,
    hint: (): string => 'decide it in a component, and compare its output.',
  },
  KF3802: {
    message: (task: string, input: string): string => `Words of task "${task}" are there only with its input "${input}", which only a run decides.`,
    hint: (): string => 'Argo takes the number of words as it is written: give the input a value here, or let the program take an empty one.',
  },
  KF3803: {
    message: (task: string, input: string): string => `Where artifact "${input}" of task "${task}" lies is known only at run time.`,
    hint: (): string => 'Argo wants to know the kind of store before: give the URI as a constant, as a default, or as an argument of the conversion.',
  },
  KF3804: {
    message: (task: string, input: string): string => `Artifact "${input}" of task "${task}" may come from stores of different kinds.`,
    hint: (): string => 'Argo takes one kind of place for each artifact: give it to different tasks.',
  },
  KF3805: {
    message: (task: string, input: string, scheme: string): string =>
      `Artifact "${input}" of task "${task}" lies at ${scheme}://, and nobody says where that is.`,
    hint: (_task: string, _input: string, scheme: string): string =>
      `describe the store: { stores: { '${scheme}://': { endpoint: 'host:port', ... } } }.`,
  },
  KF3806: {
    message: (task: string, input: string, uri: string): string =>
      `Artifact "${input}" of task "${task}" lies at ${uri}, a kind of place that the conversion does not know.`,
    hint: (): string => 'give it a URI that begins with s3://, minio://, gs://, http:// or https://.',
  },
  KF3807: {
    message: (input: string): string => `The pipeline takes artifact "${input}", and workflows take none.`,
    hint: (input: string): string =>
      `say where it lies: { arguments: { ${input}: 's3://bucket/key' } }, on the command line --argument ${input}=s3://bucket/key.`,
  },
  KF3810: {
    message: (what: string, count: string, limit: string): string => `The workflow has ${count} ${what}, and Argo's full definitions take ${limit}.`,
    hint: (what: string): string =>
      `split the pipeline in two, or, where Argo is installed with its minimal definitions (as Kubeflow does), convert with --definitions minimal: ${what} are not counted there.`,
  },
  KF3811: {
    message: (kilobytes: string): string =>
      `The workflow has ${kilobytes} KB, and Kubernetes keeps objects of up to 1,024 KB, what it notes of a run included.`,
    hint: (): string => 'let `kfp-ts build` put large bodies into images, or split the pipeline in two.',
  },
  KF3812: {
    message: (template: string, kilobytes: string): string =>
      `Template "${template}" has an argument of ${kilobytes} KB, and a program takes arguments of up to 128 KB.`,
    hint: (): string => 'let `kfp-ts build` put the body into an image, or hand the text over in a file.',
  },
  KF3813: {
    message: (input: string): string => `The pipeline's input "${input}" has no value, and a CronWorkflow is started by nobody who could give one.`,
    hint: (input: string): string => `give it one: { arguments: { ${input}: ... } }, on the command line --argument ${input}=VALUE.`,
  },
  KF3814: {
    message: (): string => 'A CronWorkflow without a schedule would never run.',
    hint: (): string => "say when: { cron: { schedules: ['0 6 * * *'] } }, on the command line --schedule '0 6 * * *'.",
  },
  KF3815: {
    message: (name: string, _known: string): string => `The pipeline has no input "${name}".`,
    hint: (_name: string, known: string): string => `its inputs are: ${known}.`,
  },
  KF3816: {
    message: (task: string, input: string, other: string): string =>
      `Inputs "${input}" and "${other}" of task "${task}" may be given one artifact, and Kubernetes mounts nothing twice at one place.`,
    hint: (): string => 'give the artifact to one of them, or give both what is always the same.',
  },
} as const

const lintCodes: typeof structureCodes &
  typeof nameCodes &
  typeof argumentCodes &
  typeof referenceCodes &
  typeof templateCodes &
  typeof expressionCodes = {
  ...structureCodes,
  ...nameCodes,
  ...argumentCodes,
  ...referenceCodes,
  ...templateCodes,
  ...expressionCodes,
}
const table: typeof emitCodes & typeof optionCodes & typeof settingCodes & typeof profileCodes & typeof lintCodes = {
  ...emitCodes,
  ...optionCodes,
  ...settingCodes,
  ...profileCodes,
  ...lintCodes,
}

/** The problems this room can report: KF38xx of turning IR into Argo, KF39xx of Argo documents. */
export const problem: Catalogue<typeof table> = catalogue(table)
