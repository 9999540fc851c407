import { expectNone } from './expect-none.ts'
import { publicExports } from './public-exports.ts'
import { rooms } from './repository.ts'

describe('public exports', () => {
  for (const room of rooms().filter(({ manifest }) => manifest.private !== true)) {
    it(`${room.folder} says in TSDoc what each of its exports is`, () => {
      // Overloads and a type beside a value of one name: one of them carries the text.
      const documented = new Set(
        publicExports(room)
          .filter(({ documentation }) => documentation.trim() !== '')
          .map(({ name }) => name),
      )
      expectNone(
        publicExports(room)
          .filter(({ name }) => !documented.has(name))
          .map(({ name, place }) => `${name} at ${place}`),
        'no TSDoc',
      )
    })
  }
})
