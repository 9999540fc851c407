import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { compileShape } from './compile-shape.ts'
import { runShape } from './run-shape.ts'
import { shapes } from './shapes.ts'
import { outcomeOf, wantedOf } from './what-is-wanted.ts'

const SIDE_BY_SIDE = 3

describe('every shape, run on this machine', () => {
  let folder: string
  // Started ahead of the test that looks: a run waits more than it works.
  const runs: Promise<Run>[] = []
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-shapes-'))
    for (const [index, shape] of shapes.entries()) {
      const turn = Promise.resolve(runs[index - SIDE_BY_SIDE]).catch(() => undefined)
      const run = turn.then(async () => runShape(shape, (await compileShape(shape)).document, { folder }))
      run.catch(() => undefined)
      runs.push(run)
    }
  })
  after(async () => {
    await Promise.allSettled(runs)
    await rm(folder, { recursive: true, force: true })
  })

  for (const [index, shape] of shapes.entries()) {
    it(`${shape.name} gives what it must`, async () => {
      const run = (await runs[index]) as Run
      expect(outcomeOf(shape, run), `${JSON.stringify(run.failure)} ${run.tasks.map(({ path }) => path).join(', ')}`).to.deep.equal(wantedOf(shape))
    })

    it(`${shape.name} says what it must give`, () => {
      expect({ ...shape.outputs, ...shape.tasks }).not.to.deep.equal({})
    })
  }
})
