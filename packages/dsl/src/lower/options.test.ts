import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { text } from '../text.ts'
import { lowered, run } from '../testing/lowered.ts'

const work = component({ name: 'work', inputs: { n: t.integer({ default: 1 }) }, outputs: { done: t.boolean() }, run })

describe('options of a task', () => {
  it('are written where the file has a place for them', () => {
    const options = {
      displayName: 'work hard',
      cache: { key: 'v1' },
      retry: { times: 2, delay: '5m', factor: 3, maxDuration: '1.5h' },
      env: { LEVEL: 'debug' },
      cpu: '500m',
      memory: { request: '256Mi', limit: '8G' },
      accelerator: { type: 'nvidia.com/gpu', count: 2 },
      image: 'mine:1',
    }
    const { task, executor } = lowered(
      pipeline({ name: 'p' }, () => {
        work({}, options)
      }),
    )
    expect(task('work')).to.deep.equal({
      taskInfo: { name: 'work hard' },
      componentRef: { name: 'comp-work' },
      cachingOptions: { enableCache: true, cacheKey: 'v1' },
      retryPolicy: { maxRetryCount: 2, backoffDuration: '300s', backoffFactor: 3, backoffMaxDuration: '5400s' },
    })
    expect(executor('exec-work').container).to.deep.equal({
      image: 'mine:1',
      command: ['run', 'work'],
      args: ['--executor_input', '{{$}}'],
      env: [{ name: 'LEVEL', value: 'debug' }],
      resources: {
        cpuRequest: 0.5,
        resourceCpuRequest: '500m',
        cpuLimit: 0.5,
        resourceCpuLimit: '500m',
        memoryRequest: 0.268435456,
        resourceMemoryRequest: '256Mi',
        memoryLimit: 8,
        resourceMemoryLimit: '8G',
        accelerator: { type: 'nvidia.com/gpu', resourceType: 'nvidia.com/gpu', count: '2', resourceCount: '2' },
      },
    })
  })

  it('may take an image from elsewhere', () => {
    const { task, executor } = lowered(
      pipeline({ name: 'p', inputs: { image: t.string() } }, ({ image }) => {
        work({}, { image })
      }),
    )
    expect(executor('exec-work').container?.image).to.equal("{{$.inputs.parameters['pipelinechannel--image']}}")
    expect(task('work').inputs?.parameters).to.deep.equal({
      'pipelinechannel--image': { componentInputParameter: 'image' },
      base_image: { runtimeValue: { constant: "{{$.inputs.parameters['pipelinechannel--image']}}" } },
    })
  })

  it('are no text with values in it', () => {
    const { diagnostics } = lowered(
      pipeline({ name: 'p', inputs: { size: t.string() } }, ({ size }) => {
        work({}, { memory: { limit: text`${size}G` } })
      }),
    )
    expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).to.deep.equal([
      [
        'KF3401',
        'Option "memory_limit" of task "work" is a text with values in it.',
        'give it a whole output: make the text in a component and use its output.',
      ],
    ])
    expect(diagnostics[0]?.position?.file).to.match(/options\.test\.ts$/)
  })

  it('run a task although what it waits for failed, within what KFP can', () => {
    const { task, diagnostics } = lowered(
      pipeline({ name: 'p' }, () => {
        const first = work()
        const last = work({}, { after: [first], ignoreUpstreamFailure: true })
        work({}, { after: [last] })
      }),
    )
    expect(task('work-2').triggerPolicy).to.deep.equal({ strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' })
    expect(diagnostics.map(({ code, severity, message }) => ({ code, severity, message }))).to.deep.equal([
      { code: 'KF3503', severity: 'error', message: 'Task "work-2" runs whether or not its upstream fails, and "work-3" waits for it.' },
    ])
  })
})
