import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const askForPhotographs = 'give a folder, or a zip of one, that holds photographs in the folders Negative and Positive.'

const table = {
  KF8101: {
    message: (reason: string) => `The image cannot be decoded: ${reason}.`,
    hint: () => 'send a photograph as JPEG, PNG, WebP, GIF, TIFF or AVIF.',
  },
  KF8102: {
    message: (bytes: string, limit: string) => `The image has ${bytes} bytes, more than the limit of ${limit}.`,
    hint: () => 'send a smaller file.',
  },
  KF8103: {
    message: (limit: string) => `The image has more than the limit of ${limit} pixels.`,
    hint: () => 'scale it down first.',
  },
  KF8104: {
    message: (width: string, height: string, least: string) => `The image is ${width} x ${height} pixels; it needs at least ${least} on each side.`,
    hint: () => 'send the photograph itself, not a thumbnail of it.',
  },
  KF8105: {
    message: (file: string, reason: string) => `The signature ${file} cannot be used: ${reason}.`,
    hint: () => 'it is written by train-classifier beside the model; train the model again.',
  },
  KF8106: {
    message: (file: string, reason: string) => `The shard index ${file} cannot be used: ${reason}.`,
    hint: () => 'it is written by preprocess-images; run that step again.',
  },
  KF8107: {
    message: (file: string) => `The shard ${file} is not what its index says: its checksum differs.`,
    hint: () => 'it was changed or copied in part; run preprocess-images again.',
  },
  KF8108: {
    message: (place: string) => `There is nothing at ${place}.`,
    hint: () => askForPhotographs,
  },
  KF8109: {
    message: (place: string, found: string) => `${place} has no folders Negative and Positive; it has ${found}.`,
    hint: () => askForPhotographs,
  },
  KF8110: {
    message: (label: string, place: string) => `The folder ${label} of ${place} has no photographs.`,
    hint: () => 'put at least one .jpg, .png, .webp, .gif, .tif or .avif file into it.',
  },
  KF8111: {
    message: (place: string, reason: string) => `${place} is not a zip that can be read: ${reason}.`,
    hint: () => askForPhotographs,
  },
  KF8112: {
    message: (place: string, entry: string, bytes: string, limit: string) =>
      `${place} holds ${entry} of ${bytes} bytes, more than the limit of ${limit}.`,
    hint: () => 'unpack it and give the folder.',
  },
  KF8113: {
    message: (place: string, bytes: string, limit: string) => `${place} unpacks to ${bytes} bytes, more than the limit of ${limit}.`,
    hint: () => 'unpack it and give the folder.',
  },
  KF8114: {
    message: (skipped: string, all: string, tolerance: string, worst: string) =>
      `${skipped} of ${all} photographs cannot be used, more than the tolerance of ${tolerance}:\n${worst}`,
    hint: () => 'repair or remove them, or raise the tolerance.',
  },
  KF8115: {
    message: (split: string, label: string) => `No photograph of ${label} fell into the ${split} split.`,
    hint: () => 'bring more photographs, or raise the share of that split.',
  },
  KF8116: {
    message: (validation: string, test: string) => `The shares validation = ${validation} and test = ${test} leave nothing to train on.`,
    hint: () => 'each lies between 0 and 1, and so does their sum.',
  },
  KF8117: {
    message: (name: string, value: string, least: string, most: string) => `"${name}" is ${value}; it lies between ${least} and ${most}.`,
    hint: () => 'give a whole number in that range.',
  },
  KF8118: {
    message: (file: string, bytes: string) => `There is no room left on the disk for the ${bytes} bytes of ${file}.`,
    hint: () => 'free some, or give the step a larger volume; what is finished is kept and not done again.',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
