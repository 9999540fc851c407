import type { Pixels } from '../pixels.ts'
import { type JpegHeader, jpegHeader } from './jpeg-header.ts'
import { loadTurbo } from './load-turbo.ts'

/**
 * Decodes an ordinary JPEG, three times as fast as the library for all formats takes to begin with one. Undefined where that one must decide:
 * other formats, grey and CMYK, profiles and orientations, damaged data, or a machine for which there is no such decoder.
 */
export async function decodeJpeg(bytes: Uint8Array, header = jpegHeader(bytes)): Promise<Pixels | undefined> {
  if (header === undefined || !isOrdinary(header)) return undefined
  const turbo = await loadTurbo()
  try {
    const { data, width, height } =
      (await turbo?.decompress(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { format: turbo.FORMAT_RGB })) ?? {}
    return data && width && height ? { width, height, rgb: new Uint8Array(data.buffer, data.byteOffset, data.length) } : undefined
  } catch {
    return undefined
  }
}

/** Colour of 8 bits a sample, to be shown as it is. */
function isOrdinary({ components, precision, hasDirections }: JpegHeader): boolean {
  return components === 3 && precision === 8 && !hasDirections
}
