import { decodePixels } from './decode-pixels.ts'
import type { ImageLimits } from './image-limits.ts'
import type { ImageSignature } from './image-signature.ts'
import type { Size } from './pixels.ts'
import { resize } from './resize/resize.ts'

/**
 * Decodes a photograph of any format to the size a model wants: width x height x 3 bytes. Preprocessing, training and serving all go through
 * here, so a photograph has the same pixels in each. Throws a ComponentError (KF8101 to KF8104) if it is broken or beyond the limits.
 *
 * @example
 * const pixels = await decodeImage(await readFile('wall.jpg'), await readSignature('model'))
 */
export async function decodeImage(bytes: Uint8Array, target: ImageSignature | Size, limits?: ImageLimits): Promise<Uint8Array> {
  const size = 'input' in target ? target.input : target
  return resize(await decodePixels(bytes, limits), size)
}
