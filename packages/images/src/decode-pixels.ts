import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { defaultImageLimits, type ImageLimits } from './image-limits.ts'
import { loadSharp } from './load-sharp.ts'
import { decodeJpeg } from './jpeg/decode-jpeg.ts'
import { jpegHeader } from './jpeg/jpeg-header.ts'
import type { Pixels, Size } from './pixels.ts'

/**
 * Decodes a photograph of any format to upright RGB pixels at its full size; what is transparent becomes white.
 * Throws a ComponentError (KF8101 to KF8104) if it is broken or beyond the limits.
 */
export async function decodePixels(bytes: Uint8Array, limits: ImageLimits = defaultImageLimits): Promise<Pixels> {
  if (bytes.length === 0) throw new ComponentError([problem('KF8101', ['it is empty'])])
  if (bytes.length > limits.bytes) throw new ComponentError([problem('KF8102', [String(bytes.length), String(limits.bytes)])])
  const header = jpegHeader(bytes)
  if (header !== undefined) checkSize(header, limits)
  const pixels = (await decodeJpeg(bytes, header)) ?? (await decodeAny(bytes, limits))
  checkSize(pixels, limits)
  return pixels
}

async function decodeAny(bytes: Uint8Array, limits: ImageLimits): Promise<Pixels> {
  const sharp = await loadSharp()
  const decoding = sharp(bytes, { limitInputPixels: limits.pixels })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { data, info } = await decoding.catch((error: unknown) => refuse(error, limits))
  return { width: info.width, height: info.height, rgb: data }
}

function checkSize({ width, height }: Size, limits: ImageLimits): void {
  if (width * height > limits.pixels) throw new ComponentError([problem('KF8103', [String(limits.pixels)])])
  if (Math.min(width, height) < limits.side) throw new ComponentError([problem('KF8104', [String(width), String(height), String(limits.side)])])
}

function refuse(error: unknown, limits: ImageLimits): never {
  const reason = error instanceof Error ? error.message : String(error)
  if (reason.includes('exceeds pixel limit')) throw new ComponentError([problem('KF8103', [String(limits.pixels)])])
  // No more of libvips' own words: it collects them from all threads, so they may be about another image.
  const words = reason.includes('unsupported image format') ? 'it is of no known image format' : 'its data is damaged or incomplete'
  throw new ComponentError([problem('KF8101', [words])])
}
