/** What a JPEG file says of itself before its data begins. */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1 for grey, 3 for colour, 4 for CMYK. */
  readonly components: number
  /** Bits a sample. */
  readonly precision: number
  /** Whether its application segments change how the data is to be shown: orientation, a colour profile, or Adobe's colour transform. */
  readonly hasDirections: boolean
}

const startOfImage = 0xffd8
const startOfScan = 0xda
const endOfImage = 0xd9
// SOF0 to SOF15 without DHT, JPG and DAC, which lie between them (ITU T.81, table B.1).
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const directions: readonly (readonly [marker: number, name: string])[] = [
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]

/** Reads the segments before the data of a JPEG; undefined if it is none, or they are damaged. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.length < 4 || view.readUInt16BE(0) !== startOfImage) return undefined
  let frame: Omit<JpegHeader, 'hasDirections'> | undefined
  let hasDirections = false
  let at = 2
  while (at + 4 <= view.length && view[at] === 0xff) {
    const marker = view[at + 1] as number
    if (marker === startOfScan) return frame && { ...frame, hasDirections }
    if (marker === endOfImage) return undefined
    const length = view.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > view.length) return undefined
    const segment = view.subarray(at + 4, at + 2 + length)
    if (isFrame(marker)) frame = frameOf(segment)
    hasDirections ||=
      isTurned(marker, segment) || directions.some(([kind, name]) => kind === marker && segment.toString('latin1', 0, name.length) === name)
    at += 2 + length
  }
  return undefined
}

const exifMarker = 0xe1
const exifName = 'Exif\0\0'
const orientationTag = 0x0112
const upright = 1

/** Whether the segment is Exif's and says that the picture lies on a side or is mirrored (Exif 2.32, 4.6.2 and 4.6.4: tag 274 of the first directory). */
function isTurned(marker: number, segment: Buffer): boolean {
  if (marker !== exifMarker || segment.toString('latin1', 0, exifName.length) !== exifName) return false
  const tiff = segment.subarray(exifName.length)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = tiff.length < 8 ? tiff.length : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Array.from({ length: Math.min(word(directory), 512) }, (_, index) => directory + 2 + 12 * index)
  const orientation = entries.find((entry) => word(entry) === orientationTag)
  return orientation !== undefined && word(orientation + 8) !== upright
}

function frameOf(segment: Buffer): Omit<JpegHeader, 'hasDirections'> | undefined {
  if (segment.length < 6) return undefined
  return {
    precision: segment.readUInt8(0),
    height: segment.readUInt16BE(1),
    width: segment.readUInt16BE(3),
    components: segment.readUInt8(5),
  }
}
