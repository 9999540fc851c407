import { crc32c } from './crc32c.ts'

/**
 * A record as TFRecord files hold it: length, checksum of the length, bytes, checksum of the bytes.
 * https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details
 */
export function tfrecord(bytes: Uint8Array): Uint8Array {
  const record = Buffer.alloc(16 + bytes.length)
  record.writeBigUInt64LE(BigInt(bytes.length))
  record.writeUInt32LE(masked(crc32c(record.subarray(0, 8))), 8)
  record.set(bytes, 12)
  record.writeUInt32LE(masked(crc32c(bytes)), 12 + bytes.length)
  return record
}

/** A checksum of data that holds checksums would be easy to hit by chance, so the format turns and moves it. */
function masked(checksum: number): number {
  return (((checksum >>> 15) | (checksum << 17)) + 0xa282ead8) >>> 0
}
