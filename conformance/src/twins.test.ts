import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { loadAll } from 'js-yaml'
import { allowedDifferences, notAsAllowed } from './allowed-differences.ts'
import { output } from './command.ts'
import { type Difference, differences } from './differences.ts'
import { foreignContainers } from './foreign-containers.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'
import { structureOf } from './structure.ts'
import { withoutTwin } from './without-twin.ts'

const scripts = join(repository, 'conformance/python')
const examples = ['hello', 'fan-out']
const fileOf = (name: string): string => `${name.replaceAll('-', '_')}.py`

describe('the Python SDK, given the same pipelines in Python', () => {
  let twins: { readonly [name: string]: readonly unknown[] | string }
  const texts = new Map<string, string>()

  before(async () => {
    for (const shape of shapes) texts.set(shape.name, (await compileShape(shape)).text)
    for (const name of examples) texts.set(name, await readFile(join(repository, 'compiled', name, 'pipeline.yaml'), 'utf8'))
    const names = [...texts.keys()].filter((name) => !(name in withoutTwin))
    const files = names.map((name) => join(scripts, 'twins', fileOf(name)))
    const printed = JSON.parse(await output(join(await kfpSdk(), 'python'), [join(scripts, 'compile_twins.py'), ...files])) as typeof twins
    twins = Object.fromEntries(names.map((name) => [name, printed[fileOf(name).slice(0, -3)] ?? 'nothing']))
  })

  function differ(name: string): readonly Difference[] {
    const theirs = twins[name]
    if (typeof theirs !== 'object') throw new Error(`the twin of ${name} does not compile: ${theirs}`)
    const ours = loadAll(texts.get(name) ?? '')
    const containers = foreignContainers(ours)
    return [
      ...differences(structureOf(ours), structureOf(theirs)),
      ...differences(containers, foreignContainers(theirs, Object.keys(containers)), 'containers'),
    ]
  }

  for (const name of [...shapes.map((shape) => shape.name), ...examples].filter((name) => !(name in withoutTwin))) {
    it(`makes of the twin of ${name} what we make of ours: names, threading, types, settings`, () => {
      expect(notAsAllowed(name, differ(name), allowedDifferences)).to.deep.equal([])
    })
  }

  it('explains differences of shapes only', () => {
    const explained = allowedDifferences.flatMap(({ at }) => Object.keys(at))
    expect(explained.filter((name) => name in withoutTwin || !texts.has(name))).to.deep.equal([])
  })

  it('has a twin of every shape but of those it has no words for, and no other', async () => {
    const wanted = [...texts.keys()].filter((name) => !(name in withoutTwin)).map(fileOf)
    const found = (await readdir(join(scripts, 'twins'))).filter((file) => file.endsWith('.py'))
    expect(found.toSorted()).to.deep.equal(wanted.toSorted())
    expect(Object.keys(withoutTwin).filter((name) => !texts.has(name))).to.deep.equal([])
  })
})
