import type { ImageSignature } from './image-signature.ts'

/** The bytes of one image, or of many, as the floats the model of a signature is fed with. */
export function toFloat(bytes: Uint8Array, { input }: ImageSignature): Float32Array {
  const floats = new Float32Array(bytes.length)
  const ofByte = Float32Array.from({ length: 256 }, (_, byte) => byte * input.scale + input.offset)
  for (let at = 0; at < bytes.length; at++) floats[at] = ofByte[bytes[at] as number] as number
  return floats
}
