import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8811: {
    message: (url: string, reason: string) => `The model server at ${url} cannot be reached: ${reason}.`,
    hint: () => 'see whether it still runs: npx kfp-ts serve list',
  },
  KF8812: {
    message: (photograph: string, status: string, message: string) => `The model server answered ${status} for ${photograph}: ${message}`,
    hint: () => 'the log of the server has more.',
  },
  KF8813: {
    message: (right: string, all: string, least: string) =>
      `The model server gave the right class to ${right} of ${all} photographs; at least ${least} are expected.`,
    hint: () => 'it may serve another model, or prepare photographs in another way than the training did.',
  },
  KF8814: {
    message: (folder: string) => `The test split in ${folder} is empty.`,
    hint: () => 'bring more photographs, or raise the share of that split.',
  },
  KF8815: {
    message: (file: string) => `The photograph ${file} of the test split cannot be read.`,
    hint: () => 'give the photographs that the split was made from.',
  },
  KF8816: {
    message: (url: string, answer: string) => `What answers at ${url} is no model server of this kind: ${answer}.`,
    hint: () => 'another program may have taken the port.',
  },
  KF8817: {
    message: (name: string, classes: string) => `The model server gave the class "${name}", but the photographs are of ${classes}.`,
    hint: () => 'it serves another model.',
  },
  KF8818: {
    message: (photograph: string, alone: string, together: string) =>
      `The model server calls ${photograph} ${alone} by itself and ${together} among others.`,
    hint: () => 'answers of different requests are mixed up; the log of the server has more.',
  },
  KF8819: {
    message: () => 'No server of the model is running, and there is no model to start one of.',
    hint: () => 'give the model, too: model: trained.outputs.model.',
  },
} as const

/** What this component can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
