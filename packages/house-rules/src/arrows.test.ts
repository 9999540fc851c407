import { expect } from 'chai'
import { arrows, heavyRooms, mayDependOn } from './arrows.ts'
import { findCycle } from './cycles.ts'
import { expectNone } from './expect-none.ts'
import { dependenciesOf, readJson, type Room, roomNamed, rooms } from './repository.ts'

const all = rooms()
const published = all.filter(({ manifest }) => manifest.private !== true)
const shortName = (room: Room) => room.folder.split('/').at(-1) as string
const internal = (room: Room) => dependenciesOf(room).flatMap((name) => roomNamed(name) ?? [])

describe('arrows between packages', () => {
  it('the table has a line for every room, and no line for a room that does not exist', () => {
    const built = published.filter(({ folder }) => folder.startsWith('packages/')).map(shortName)
    expect(Object.keys(arrows).toSorted()).to.deep.equal(built.toSorted())
  })

  for (const room of published) {
    it(`${room.folder} depends only on rooms it may import`, () => {
      expectNone(
        internal(room)
          .filter((other) => !mayDependOn(room, other))
          .map(shortName),
        'not in its line of the table',
      )
    })

    it(`${room.folder} builds after what it depends on: its tsconfig.json references the same rooms`, () => {
      const { references } = readJson<{ references: readonly { path: string }[] }>(`${room.folder}/tsconfig.json`)
      expect(references.map(({ path }) => path.replace('../../', '')).toSorted()).to.deep.equal(
        internal(room)
          .map(({ folder }) => folder)
          .toSorted(),
      )
    })
  }

  it('make no cycle', () => {
    expect(findCycle(new Map(all.map((room) => [room.folder, internal(room).map(({ folder }) => folder)])))).to.equal(undefined)
  })

  it('keep the heavy rooms out of what `npm i kfp-ts` brings', () => {
    const reached = new Set<Room>()
    const reach = (room: Room): void => {
      if (reached.has(room)) return
      reached.add(room)
      internal(room).forEach(reach)
    }
    reach(roomNamed('kfp-ts') as Room)
    expectNone(
      [...reached].map(shortName).filter((name) => heavyRooms.includes(name)),
      'too heavy for every pipeline author',
    )
  })
})
