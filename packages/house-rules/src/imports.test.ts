import { expect } from 'chai'
import { mayDependOn } from './arrows.ts'
import { findCycle } from './cycles.ts'
import { expectNone } from './expect-none.ts'
import { fileOf, type Import, importsOf, packageOf } from './imports.ts'
import { dependenciesOf, isTest, type Manifest, programsOf, readJson, type Room, roomNamed, rooms, sourcesBelow } from './repository.ts'

const tools = Object.keys(readJson<Manifest>('package.json').devDependencies ?? {})
const show = ({ specifier, place }: Import) => `"${specifier}" at ${place}`

/** Whether a file may import a package by name. */
function mayImport(room: Room, file: string, name: string): boolean {
  if (name === room.manifest.name || dependenciesOf(room).includes(name)) return true
  if (room.manifest.private === true && roomNamed(name) !== undefined) return true
  // What the build bundles lies beside src, and is there for users in bundled form.
  if (Object.hasOwn(room.manifest.devDependencies ?? {}, name)) return isTest(file) || !file.startsWith(`${room.folder}/src/`)
  return isTest(file) && (tools.includes(name) || reachable(room, name))
}

/** A test may use what its room may import, and what those rooms themselves need. */
function reachable(room: Room, name: string): boolean {
  const near = rooms().filter((other) => mayDependOn(room, other))
  return near.some((other) => other.manifest.name === name || dependenciesOf(other).includes(name))
}

function isDoor(specifier: string): boolean {
  const name = packageOf(specifier)
  const target = name === undefined ? undefined : roomNamed(name)
  return name === undefined || target === undefined || Object.hasOwn(target.manifest.exports ?? {}, `.${specifier.slice(name.length)}`)
}

describe('imports', () => {
  for (const room of rooms()) {
    const files = sourcesBelow(room.folder)

    it(`${room.folder} declares every package it imports`, () => {
      const undeclared = files.flatMap((file) =>
        importsOf(file).filter(({ specifier }) => {
          const name = packageOf(specifier)
          return name !== undefined && !mayImport(room, file, name)
        }),
      )
      expectNone(undeclared.map(show), 'imported and not in package.json')
    })

    it(`${room.folder} enters other packages by their doors only`, () => {
      const leaves = (file: string, specifier: string) => fileOf(file, specifier)?.startsWith(`${room.folder}/`) === false
      const inside = files.flatMap((file) => importsOf(file).filter(({ specifier }) => !isDoor(specifier) || leaves(file, specifier)))
      expectNone(inside.map(show), 'the inside of another package')
    })

    it(`${room.folder} has no cycle of files that need each other while loading`, () => {
      const needs = (file: string) => importsOf(file).flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : (fileOf(file, specifier) ?? [])))
      expect(findCycle(new Map(files.map((file) => [file, needs(file)])))).to.equal(undefined)
    })
  }

  for (const room of rooms().filter(({ manifest }) => manifest.private !== true)) {
    it(`${room.folder} uses every room it declares`, () => {
      const used = new Set(
        [...sourcesBelow(room.folder), ...programsOf(room)].flatMap((file) => importsOf(file).map(({ specifier }) => packageOf(specifier))),
      )
      expectNone(
        dependenciesOf(room).filter((name) => roomNamed(name) !== undefined && !used.has(name)),
        'declared and never imported',
      )
    })
  }
})
