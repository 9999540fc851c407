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
    message: (epoch: string, batch: string, rate: string, _lower: string) =>
      `Training diverged: the loss is no longer a number in epoch ${epoch}, batch ${batch}, at a learning rate of ${rate}.`,
    hint: (_epoch: string, _batch: string, _rate: string, lower: string) =>
      `lower learningRate, to ${lower} say, or let it rise over a first epoch: warmup.`,
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
  KF8211: {
    severity: 'warning',
    message: (place: string) => `The checkpoint ${place} is of another training; it is left as it is.`,
    hint: () => 'checkpoints go on a training of the same data, settings and start model only; remove it if nobody needs it.',
  },
  KF8212: {
    severity: 'warning',
    message: (place: string, reason: string) => `The checkpoint ${place} cannot be used: ${reason}.`,
    hint: () => 'training goes on from an older one, or begins anew.',
  },
  KF8213: {
    severity: 'warning',
    message: (place: string, before: string, now: string) => `The checkpoint ${place} was computed with ${before}, training goes on with ${now}.`,
    hint: () => 'the model is as good, but not the same to the last bit; for that go on where it began.',
  },
  KF8214: {
    message: (place: string, reason: string) => `The checkpoint ${place} could not be written: ${reason}.`,
    hint: () => 'make room, or name another folder; the checkpoint before it is still good.',
  },
  KF8215: {
    message: (place: string, layers: string) => `The model in ${place} is no start for this network: no layer of it has the shapes of ${layers}.`,
    hint: () => 'give network, depth and width the values that model was trained with, or train without a start.',
  },
  KF8216: {
    severity: 'warning',
    message: (place: string, layers: string) => `The model in ${place} has no weights for the layers ${layers}; they begin anew.`,
    hint: () => 'if that is not what you want, give network, depth and width the values that model was trained with.',
  },
  KF8217: {
    message: (purpose: string, name: string) => `There are photographs to ${purpose}, but none of ${name}.`,
    hint: () => 'a classifier needs photographs of both classes; bring more, or give the split a larger share.',
  },
  KF8218: {
    message: (changed: string, all: string, first: string, place: string) =>
      `${changed} of ${all} photographs are not what was prepared: ${first} in ${place} was changed or removed since.`,
    hint: () => 'run preprocess-images again, so that the model learns from the photographs as they are.',
  },
  KF8240: {
    message: (backend: string, reason: string, _hint: string) => `The backend "${backend}" cannot be used here: ${reason}.`,
    hint: (_backend: string, _reason: string, hint: string) => hint,
  },
  KF8241: {
    message: (promise: string, reason: string) => `A GPU was promised (${promise}) and is not used: ${reason}.`,
    hint: () => 'run the image component-gpu on a node whose NVIDIA driver is new enough for CUDA 12; or demand the backend native or wasm.',
  },
  KF8242: {
    message: (backend: string, workers: string) =>
      `The backend "${backend}" cannot share batches among ${workers} threads: they would wait for one GPU.`,
    hint: () => 'set workers to 1; for several GPUs start several trainings.',
  },
  KF8243: {
    message: (thread: string, reason: string) => `Training lost its thread ${thread}: ${reason}.`,
    hint: () => 'run it again: it goes on from the last checkpoint; with too little memory give it fewer workers or smaller batches.',
  },
  KF8244: {
    message: (name: string, reason: string) => `The backend "webgpu" needs the package ${name}, which cannot be used: ${reason}.`,
    hint: () => 'npm i --ignore-scripts webgpu@0.6.2 @tensorflow/tfjs-backend-webgpu@4.22.0',
  },
  KF8245: {
    message: (version: string) => `The backend "webgpu" cannot be used here: Dawn ${version} finds no GPU.`,
    hint: () => "install the GPU's Vulkan driver and its loader (libvulkan1 in Debian); what Dawn has against a driver it has written above.",
  },
  KF8246: {
    message: () => 'The backend "webgpu" was asked for the values of a tensor at once; it can only be waited for.',
    hint: () => 'write await tensor.data() in place of tensor.dataSync(), or take another backend.',
  },
  KF8247: {
    message: (complaint: string) => `The GPU failed under the backend "webgpu": ${complaint}.`,
    hint: () => 'nothing it computed since is right: start the process anew, with smaller batches if memory was short, or take another backend.',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
