import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo } from '@kfp-ts/argo'
import { type IrDocument, yamlText } from '@kfp-ts/ir'
import { compileShape, runShape, type Shape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { repository } from '../repository.ts'
import type { Cluster } from './cluster.ts'
import { expectTheSame } from './compared-runs.ts'
import { theCluster } from './one-cluster.ts'
import type { FinishedWorkflow } from './workflow.ts'

/** What Argo cannot do, and what is said of it. */
const refused: { readonly [shape: string]: string } = {
  'files-from-outside': 'KF3807',
  importers: 'KF3806',
  retries: 'KF3852',
}
/** What this cluster cannot give: a registry to pull an image from each time, four processors. Argo's checks accept both. */
const notHere = new Set(['platform-settings', 'resources'])
/** Tasks that say where they run. */
const ofTheirPlace = new Set(['pipeline-settings say-2', 'run-values say-2', 'task-config', 'task-config launch', 'volume-of-a-run createpvc'])
const runsAtOnce = 4

describe('shapes on a cluster with nothing but Argo', function () {
  let cluster: Cluster
  let folder: string
  const started = new Map<Shape, Promise<FinishedWorkflow>>()
  const converted = shapes.filter(({ name }) => refused[name] === undefined && !notHere.has(name))
  before(async function () {
    cluster = await theCluster(this)
    await cluster.kubectl(['apply', '--filename', join(repository, 'conformance/cluster/settings.yaml')])
    await cluster.kubectl(['label', 'nodes', '--all', 'disk=ssd', '--overwrite'])
    await cluster.kubectl(['patch', 'node', await nodeName(cluster), '--subresource', 'status', '--type', 'merge', '--patch', gpus])
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-shapes-'))
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  /** A step waits for most of its time: the next shapes run meanwhile. */
  function finished(shape: Shape): Promise<FinishedWorkflow> {
    const index = converted.indexOf(shape)
    for (const next of converted.slice(index, index + runsAtOnce)) if (!started.has(next)) started.set(next, submitted(next))
    return started.get(shape)!
  }
  function submitted(shape: Shape): Promise<FinishedWorkflow> {
    const running = compileShape(shape).then(({ document }) => cluster.submit(yamlText(workflowOf(shape, document))))
    // It is awaited by its own test, which comes later.
    running.catch(() => undefined)
    return running
  }

  for (const shape of converted) {
    it(`${shape.name} comes to what it comes to here`, async () => {
      const workflow = await finished(shape)
      const { document } = await compileShape(shape)
      const run = await runShape(shape, document, { folder: join(folder, shape.name) })
      expectTheSame(workflow, run, (path) => ofTheirPlace.has(path === undefined ? shape.name : `${shape.name} ${path}`))
    })
  }

  for (const [name, code] of Object.entries(refused)) {
    it(`${name} is refused with a reason`, async () => {
      const { document } = await compileShape(shapes.find((shape) => shape.name === name)!)
      expect(toArgo(document).diagnostics.map((problem) => problem.code)).to.contain(code)
    })
  }
})

/** A machine may claim devices that nobody asks to compute. */
const gpus = JSON.stringify({ status: { capacity: { 'nvidia.com/gpu': '4' } } })

async function nodeName(cluster: Cluster): Promise<string> {
  return cluster.kubectl(['get', 'nodes', '--output', 'jsonpath={.items[0].metadata.name}'])
}

function workflowOf({ parameters = {} }: Shape, ir: IrDocument): object {
  const { document, diagnostics } = toArgo(ir, { arguments: parameters })
  if (document === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'))
  return document
}
