// JSON Schemas of what goes in and out; the page at / is made from them.

/** A JSON Schema, or what holds some. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const image = { type: 'string', format: 'binary', description: 'A photograph as JPEG, PNG, WebP, GIF, TIFF or AVIF.' }

/** One or more files of a form, or one image as the whole body. */
export const predictBody: JsonSchema = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { images: { type: 'array', items: image, description: 'One or more photographs; other field names do as well.' } },
        required: ['images'],
      },
    },
    'image/jpeg': { schema: image },
    'image/png': { schema: image },
  },
}

const fraction = { type: 'number', minimum: 0, maximum: 1 }
const model = { type: 'object', properties: { name: { type: 'string' }, version: { type: 'string' } }, required: ['name'] }

const prediction = {
  type: 'object',
  properties: {
    file: { type: 'string', description: 'The name of the file, if it was sent with one.' },
    class: { type: 'string', description: 'The more likely class.' },
    probability: { ...fraction, description: 'How likely that class is.' },
    probabilities: { type: 'object', additionalProperties: fraction, description: 'How likely each class is.' },
  },
  required: ['class', 'probability', 'probabilities'],
}

/** One prediction for each image, in their order. */
export const predictAnswer: JsonSchema = {
  type: 'object',
  description: 'One prediction for each image, in the order they were sent.',
  properties: { model, predictions: { type: 'array', items: prediction } },
  required: ['model', 'predictions'],
}

/** Why a request was refused. */
export const refusal: JsonSchema = {
  type: 'object',
  description: 'What is wrong, and what to do about it.',
  properties: { code: { type: 'string' }, message: { type: 'string' }, hint: { type: 'string' }, file: { type: 'string' } },
  required: ['code', 'message'],
}

/** The server can take requests. */
export const readiness: JsonSchema = {
  type: 'object',
  description: 'The model is loaded and warm.',
  properties: { ready: { type: 'boolean' }, model },
  required: ['ready', 'model'],
}
