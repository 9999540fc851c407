import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8201: {
    message: (reasons: string) => `No backend of TensorFlow.js can be used here: ${reasons}.`,
    hint: () => 'run npm ci again; @tensorflow/tfjs-backend-wasm runs on every machine that runs Node.',
  },
  KF8202: {
    message: (name: string, value: string, allowed: string) => `The setting "${name}" is ${value}; it must be ${allowed}.`,
    hint: () => 'change the argument of the step.',
  },
  KF8203: {
    message: (train: string, validation: string) => `The photographs to train on are ${train}, those to validate on are ${validation}.`,
    hint: () => 'give two outputs of one preprocess-images step.',
  },
  KF8204: {
    message: (split: string) => `There are no photographs to ${split}.`,
    hint: () => 'bring more photographs, or give the split a larger share.',
  },
  KF8205: {
    message: (epoch: string, batch: string, batches: string, _kept: string) =>
      `Training was stopped in epoch ${epoch} after batch ${batch} of ${batches}.`,
    hint: (_epoch: string, _batch: string, _batches: string, kept: string) => kept,
  },
  KF8206: {
    message: (epoch: string, batch: string) => `Training diverged: the loss is no longer a number in epoch ${epoch}, batch ${batch}.`,
    hint: () => 'lower the learning rate.',
  },
  KF8207: {
    message: (difference: string, limit: string) =>
      `The ONNX file answers differently from the model it was written from: by ${difference}, more than ${limit}.`,
    hint: () => 'nothing was published; report this with the layers of the model.',
  },
  KF8208: {
    message: (layer: string, reason: string) => `The layer "${layer}" cannot be written as ONNX: ${reason}.`,
    hint: () => 'convolutions, pooling, flattening and dense layers with relu or sigmoid can.',
  },
  KF8209: {
    message: (folder: string, reason: string) => `The model in ${folder} cannot be used: ${reason}.`,
    hint: () => 'give the folder that train-classifier wrote.',
  },
  KF8210: {
    message: (images: string, model: string) => `The photographs are ${images}, the model wants ${model}.`,
    hint: () => 'prepare the photographs with the size the model was trained with.',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
