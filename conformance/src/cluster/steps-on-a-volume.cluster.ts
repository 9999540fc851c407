import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, writeArgo } from '@kfp-ts/argo'
import { compileShape, runShape } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { pipelineOf } from './argo-run.ts'
import type { Cluster } from './cluster.ts'
import { theCluster } from './one-cluster.ts'
import { stepsOnAVolume } from './steps-on-a-volume.ts'
import { summaryOf } from './workflow.ts'

describe('steps that share a volume, one of which fails at first', function () {
  let cluster: Cluster
  let folder: string
  before(async function () {
    cluster = await theCluster(this)
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-volume-'))
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  it('are tried again until they end as they end here', async () => {
    const { document: ir } = await compileShape(stepsOnAVolume)
    const here = await runShape(stepsOnAVolume, ir, { folder })
    expect([here.state, here.outputs?.parameters]).to.deep.equal(['succeeded', stepsOnAVolume.outputs])
    const { document, diagnostics } = toArgo(ir)
    expect(diagnostics).to.deep.equal([])
    const workflow = await cluster.submit(writeArgo(document!))
    expect(workflow.phase, summaryOf(workflow)).to.equal('Succeeded')
    expect(pipelineOf(workflow).parametersLike(here.outputs)).to.deep.equal(stepsOnAVolume.outputs)
    const attempts = workflow.nodes.filter(({ displayName }) => /^persevere\(\d\)$/.test(displayName))
    expect(attempts.map(({ phase }) => phase)).to.have.members(['Failed', 'Failed', 'Succeeded'])
  })
})
