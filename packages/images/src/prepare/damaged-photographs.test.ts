import { expect } from 'chai'
import { DiagnosticError } from '@kfp-ts/diagnostics'
import sharp from 'sharp'
import { decodeImage } from '../decode-image.ts'
import { generateJpeg } from '../generator/generate-photographs.ts'
import { inOrder } from '../in-order.ts'
import { type Random, seededRandom } from '../seeded-random.ts'

type Damage = (bytes: Buffer, random: Random) => Buffer

const within = (length: number, random: Random): number => Math.floor(random() * length)
const changed: Damage = (bytes, random) => {
  const copy = Buffer.from(bytes)
  for (let count = 0; count < 20; count++) copy[within(copy.length, random)] = within(256, random)
  return copy
}
const header: Damage = (bytes, random) => {
  const copy = Buffer.from(bytes)
  copy[2 + within(160, random)] = within(256, random)
  return copy
}

/** Ten kinds of damage; `sure` ones leave nothing that could be a photograph. */
const kinds: Readonly<Record<string, { readonly damage: Damage; readonly sure: boolean; readonly format?: 'png' | 'webp' }>> = {
  'cut off': { sure: true, damage: (bytes, random) => bytes.subarray(0, 4 + within(bytes.length * 0.8, random)) },
  empty: { sure: true, damage: () => Buffer.alloc(0) },
  text: { sure: true, damage: (_, random) => Buffer.from(`<html>${random()}</html>`) },
  'zeros behind the beginning': { sure: true, damage: (bytes, random) => Buffer.concat([bytes.subarray(0, 2), Buffer.alloc(within(5000, random))]) },
  noise: { sure: true, damage: (bytes, random) => Buffer.from(bytes.map(() => within(256, random))) },
  'noise behind the marker': { sure: true, damage: (bytes, random) => Buffer.from(bytes.map((byte, at) => (at < 3 ? byte : within(256, random)))) },
  'changed bytes': { sure: false, damage: changed },
  'a changed header': { sure: false, damage: header },
  'a PNG cut off': { sure: true, format: 'png', damage: (bytes, random) => bytes.subarray(0, 8 + within(bytes.length * 0.8, random)) },
  'a WebP cut off': { sure: true, format: 'webp', damage: (bytes, random) => bytes.subarray(0, 4 + within(bytes.length * 0.8, random)) },
}

describe('a thousand damaged photographs', function () {
  this.timeout(60_000)
  for (const [kind, { damage, sure, format }] of Object.entries(kinds)) {
    it(`${kind}: each is reported, none harms`, async () => {
      const random = seededRandom(kind.length, 7)
      const whole = Buffer.from(await generateJpeg({ seed: 5, label: 'Positive', index: kind.length }))
      const bytes = format === undefined ? whole : await sharp(whole).toFormat(format).toBuffer()
      const damaged = Array.from({ length: 100 }, () => damage(bytes, random))
      let refused = 0
      const decoded = inOrder(damaged, 8, (one) => decodeImage(one, { width: 16, height: 16 }).catch((error: unknown) => error))
      for await (const result of decoded) {
        if (result instanceof Uint8Array) expect(result).to.have.length(16 * 16 * 3)
        else expect(result).to.be.instanceOf(DiagnosticError)
        if (!(result instanceof Uint8Array)) refused++
      }
      if (sure) expect(refused).to.equal(100)
      else expect(refused).to.be.within(1, 99)
    })
  }
})
