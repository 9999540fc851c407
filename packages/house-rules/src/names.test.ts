import { expectNone } from './expect-none.ts'
import { filesBelow, rooms, sourcesBelow } from './repository.ts'

const FORBIDDEN = /^(utils?|helpers?|common|misc|managers?|base|shared|stuff)$|-(utils?|helpers?|manager)$/
const files = rooms().flatMap(({ folder }) => sourcesBelow(folder))
const withoutEnding = (file: string) => file.replace(/(\.d\.ts|\.tsx?|\.js|\.d\.ts\.map|\.js\.map)$/, '')
const stem = (name: string) => name.replace(/\..*$/, '')

describe('names', () => {
  it('no file or folder has a name that fits anything', () => {
    expectNone(
      files.filter((file) => file.split('/').some((part) => FORBIDDEN.test(stem(part)))),
      'says nothing',
    )
  })

  it('files are kebab-case', () => {
    expectNone(
      files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem(file.split('/').at(-1) as string))),
      'not kebab-case',
    )
  })

  it('nothing compiled lies among the sources', () => {
    const sources = new Set(files.map(withoutEnding))
    const compiled = rooms()
      .flatMap(({ folder }) => filesBelow(folder))
      .filter((file) => /\/src\/.*\.(d\.ts|js|map)$/.test(file))
    expectNone(
      compiled.filter((file) => sources.has(withoutEnding(file))),
      'compiled',
    )
  })
})
