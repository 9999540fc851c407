// Upstream ships this component in an image.
export { concatMessage } from './essential/concat-message.ts'
