import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8601: {
    message: (address: string, holder: string) => `${address} is in use by ${holder}.`,
    hint: () => 'choose another port, or stop that program.',
  },
  KF8602: {
    message: (folder: string, reason: string) => `The model in ${folder} cannot be served: ${reason}.`,
    hint: () => 'give the folder that train-classifier wrote; it holds model.onnx and signature.json.',
  },
  KF8603: {
    message: (limit: string) => `The request is larger than the limit of ${limit} bytes.`,
    hint: () => 'send fewer or smaller images.',
  },
  KF8604: {
    message: (file: string, limit: string) => `The image "${file}" is larger than the limit of ${limit} bytes.`,
    hint: () => 'scale it down first.',
  },
  KF8605: {
    message: () => 'The request holds no image.',
    hint: () => 'send a multipart form with one or more files, or the bytes of one image with a content type such as image/jpeg.',
  },
  KF8606: {
    message: (limit: string) => `The request holds more than the limit of ${limit} images.`,
    hint: () => 'send them in several requests.',
  },
  KF8607: {
    message: (limit: string) => `The server is busy: more than ${limit} images would be waiting.`,
    hint: () => 'try again after the time that the header Retry-After names, in seconds.',
  },
  KF8608: {
    message: (reason: string) => `The server is not ready: ${reason}.`,
    hint: () => 'try again after the time that the header Retry-After names, in seconds.',
  },
  KF8609: {
    message: (type: string) => `The content type ${type} is not one the server reads.`,
    hint: () => 'send multipart/form-data, or the bytes of one image with a content type such as image/jpeg.',
  },
  KF8610: {
    message: (route: string) => `There is no ${route}.`,
    hint: () => 'the page at / lists what there is.',
  },
  KF8611: {
    message: (reason: string) => `The model failed on this image: ${reason}.`,
    hint: () => 'the log of the server has more.',
  },
  KF8612: {
    message: (reason: string) => `The request cannot be read: ${reason}.`,
    hint: () => 'send a multipart form with one or more files, or the bytes of one image with a content type such as image/jpeg.',
  },
  KF8613: {
    message: () => 'The server made a mistake.',
    hint: () => 'the log of the server has more.',
  },
  KF8614: {
    message: (name: string, reason: string, _log: string) => `The model server "${name}" did not start: ${reason}.`,
    hint: (_name: string, _reason: string, log: string) => `read its log: ${log}`,
  },
  KF8615: {
    message: (name: string, _running: string) => `No model server "${name}" is running.`,
    hint: (_name: string, running: string): string => (running === '' ? 'none is running at all.' : `running: ${running}.`),
  },
  KF8616: {
    message: (name: string) => `"${name}" cannot be the name of a model server.`,
    hint: () => 'use up to 63 letters, digits, dots, dashes and underscores, beginning with a letter or a digit.',
  },
  KF8617: {
    message: (what: string) => `${what}.`,
    hint: () => 'kfp-ts serve --help shows how it is called.',
  },
  KF8618: {
    message: (name: string, pid: string) => `The model server "${name}" (process ${pid}) does not end.`,
    hint: (_name: string, pid: string) => `end it by hand: kill -9 ${pid}`,
  },
  KF8619: {
    message: (port: string) => `${port} is not a port.`,
    hint: () => 'give a whole number from 1 to 65535, or 0 for any free one.',
  },
  KF8620: {
    message: () => 'No folder for model servers is known here.',
    hint: () => 'go into the project, name it with --state, or set KFP_TS_STATE.',
  },
  KF8621: {
    message: (address: string, reason: string) => `The server cannot listen on ${address}: ${reason}.`,
    hint: () => 'choose another host or port.',
  },
}

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
