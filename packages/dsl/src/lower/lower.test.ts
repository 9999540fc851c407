import { component, type Output, t } from '@kfp-ts/component'
import { readPipeline, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { equals } from '../conditions.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { when } from '../when.ts'
import { lowered, run } from '../testing/lowered.ts'

const say = component({ name: 'say', inputs: { message: t.string() }, outputs: { said: t.string() }, run })

describe('lowering a pipeline', () => {
  it('writes down who it is and who compiled it', () => {
    const { document } = lowered(pipeline({ name: 'hello', displayName: 'Hello!', description: 'Says it.' }, () => say({ message: 'hello' })))
    const { components: _, deploymentSpec, root, ...rest } = document.spec
    expect(rest).to.deep.equal({
      pipelineInfo: { name: 'hello', displayName: 'Hello!', description: 'Says it.' },
      schemaVersion: '2.1.0',
      sdkVersion: 'kfp-ts-0.1.0',
    })
    expect(deploymentSpec?.executors).to.deep.equal({
      'exec-say': { container: { image: 'node:22', command: ['run', 'say'], args: ['--executor_input', '{{$}}'] } },
    })
    expect(root.outputDefinitions).to.deep.equal({ parameters: { said: { parameterType: 'STRING' } } })
    expect(document.platforms).to.deep.equal({})
  })

  it('gives the same file each time, which reads back as the same document', () => {
    const written = pipeline({ name: 'p', inputs: { mode: t.string({ default: 'a' }) } }, ({ mode }) => {
      parallelFor(['x', 'y'], (message) => when(equals(mode, 'a'), () => say({ message })))
    })
    const { document } = lowered(written)
    const text = writePipeline(document)
    expect(writePipeline(lowered(written).document)).to.equal(text)
    expect(readPipeline(text).document).to.deep.equal(document)
  })

  it('says as errors what KFP cannot run', () => {
    const models = component({ name: 'models', inputs: { model: t.model() }, outputs: { model: t.model(), word: t.string() }, run })
    const join = component({ name: 'join', inputs: { texts: t.list(t.list(t.string())) }, run })
    const { diagnostics } = lowered(
      pipeline({ name: 'p', inputs: { first: t.list(t.model()) } }, ({ first }) => {
        const outer = parallelFor([1, 2], () => parallelFor(['a', 'b'], (message) => say({ message })))
        join({ texts: outer.outputs.said })
        parallelFor(first, (model) => models({ model }))
      }),
    )
    expect(diagnostics.map(({ code, severity, message }) => `${code} ${severity} ${message}`)).to.deep.equal([
      'KF3512 error Loop "for-loop-2" gathers "pipelinechannel--say-said", which a loop inside it gathers already.',
      'KF3518 error Task "for-loop-5" loops over a list of artifacts.',
    ])
    expect(diagnostics.every(({ position }) => position?.file.endsWith('lower.test.ts') === true)).to.equal(true)
  })

  it('takes a chain of 500 tasks', () => {
    const { root } = lowered(
      pipeline({ name: 'p' }, () => {
        let message: string | Output<t.String> = 'start'
        for (let count = 0; count < 500; count += 1) message = say({ message }).outputs.said
      }),
    )
    expect(root.dag?.tasks['say-500']?.dependentTasks).to.deep.equal(['say-499'])
  }).timeout(2000)
})
