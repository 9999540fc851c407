import { loadSharp } from './load-sharp.ts'
import type { Size } from './pixels.ts'

const gap = 4

/** Many small images of one size as a single picture: a data URI for the `src` of an `img`. */
export async function contactSheet(images: readonly Uint8Array[], size: Size, columns: number): Promise<string> {
  const rows = Math.ceil(images.length / columns)
  const width = columns * (size.width + gap) - gap
  const height = rows * (size.height + gap) - gap
  const sheet = new Uint8Array(width * height * 3).fill(255)
  images.forEach((image, index) => {
    const left = (index % columns) * (size.width + gap)
    const top = Math.floor(index / columns) * (size.height + gap)
    for (let y = 0; y < size.height; y++) {
      const row = image.subarray(y * size.width * 3, (y + 1) * size.width * 3)
      sheet.set(row, ((top + y) * width + left) * 3)
    }
  })
  return toDataUri(sheet, { width, height })
}

/** One image as a data URI for the `src` of an `img`. */
export async function toDataUri(rgb: Uint8Array, { width, height }: Size): Promise<string> {
  const sharp = await loadSharp()
  const jpeg = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer()
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
