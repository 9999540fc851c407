import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, writeArgo } from '@kfp-ts/argo'
import { compileShape, runShape, type Shape } from '@kfp-ts/test-kit'
import { randomPipeline } from '../random/random-pipeline.ts'
import type { Cluster } from './cluster.ts'
import { expectTheSame } from './compared-runs.ts'
import { theCluster } from './one-cluster.ts'
import type { FinishedWorkflow } from './workflow.ts'

/** `KFP_TS_SEEDS=20,21` tries others. */
const seeds = process.env['KFP_TS_SEEDS']?.split(',').map(Number) ?? Array.from({ length: 12 }, (_, seed) => seed)
const runsAtOnce = 4

describe('random pipelines on a cluster with nothing but Argo', function () {
  let cluster: Cluster
  let folder: string
  const started = new Map<Shape, Promise<FinishedWorkflow>>()
  const drawn = seeds.map((seed) => randomPipeline(seed))
  before(async function () {
    cluster = await theCluster(this)
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-random-'))
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  /** A step waits for most of its time: the next pipelines run meanwhile. */
  function finished(index: number): Promise<FinishedWorkflow> {
    for (const next of drawn.slice(index, index + runsAtOnce)) if (!started.has(next)) started.set(next, submitted(next))
    return started.get(drawn.at(index)!)!
  }
  function submitted(shape: Shape): Promise<FinishedWorkflow> {
    const running = compileShape(shape).then(({ document: ir }) => {
      const { document, diagnostics } = toArgo(ir, { arguments: shape.parameters ?? {} })
      if (document === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'))
      return cluster.submit(writeArgo(document))
    })
    // It is awaited by its own test, which comes later.
    running.catch(() => undefined)
    return running
  }

  for (const [index, shape] of drawn.entries()) {
    it(`${shape.name} comes to what it comes to here`, async () => {
      const workflow = await finished(index)
      const { document } = await compileShape(shape)
      expectTheSame(workflow, await runShape(shape, document, { folder: join(folder, shape.name) }))
    })
  }
})
