/** CRC-32 with Castagnoli's polynomial (RFC 3720, B.4), reflected: what Google's store gives for every object. */
const polynomial = 0x82_f6_3b_78

let tables: readonly Uint32Array[] | undefined

/** Eight tables, so that eight bytes are taken at a time. */
function slicingTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1
    return rest
  })
  const all = [first]
  for (let table = 1; table < 8; table += 1) all.push(all[table - 1]!.map((rest) => (rest >>> 8) ^ first[rest & 255]!))
  return all
}

/** Goes on from the checksum of what came before (0 at the beginning); the result is an unsigned integer of 32 bits. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = (tables ??= slicingTables()) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  let rest = ~before
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    rest =
      t7[rest & 255]! ^
      t6[(rest >>> 8) & 255]! ^
      t5[(rest >>> 16) & 255]! ^
      t4[rest >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at += 1) rest = t0[(rest ^ bytes[at]!) & 255]! ^ (rest >>> 8)
  return ~rest >>> 0
}
