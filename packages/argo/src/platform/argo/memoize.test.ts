import { expect } from 'chai'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { emitted } from '../small-pipeline.test.ts'
import { memoize } from './memoize.ts'

const component = { inputDefinitions: { parameters: { a: { parameterType: 'STRING' } } } } as const
const task = { inputs: { parameters: { a: { componentInputParameter: 'sure' } } } }
const key = (image: string): string => {
  const { memoize: found } = emitted({ component, task, container: { image }, argo: { memoize: {} } }).template as {
    readonly memoize?: { readonly key: string }
  }
  return found?.key ?? ''
}

describe('results that are found again', () => {
  it('are found by what the component is and what it is given', () => {
    expect(emitted({ component, task, argo: { memoize: {} } }).template['memoize']).to.deep.equal({
      key: key('it:1'),
      maxAge: '720h',
      cache: { configMap: { name: 'cache-it' } },
    })
    expect(key('it:1')).to.match(/^\{\{=sprig\.sha256sum\(toJson\(\['[0-9a-f]{64}',inputs\.parameters\['a'\]\]\)\)\}\}$/)
    expect(key('it:2')).to.not.equal(key('it:1'))
  })

  it('are found for a time, in a ConfigMap, by a key of ones own', () => {
    const asked = { maxAge: '24h', key: 'always', cache: { configMap: { name: 'mine' } } }
    expect(emitted({ argo: { memoize: asked } }).template['memoize']).to.deep.equal(asked)
  })

  it('are looked for everywhere where the pipeline says so, but where Kubeflow would not', () => {
    const memoized = (enableCache: boolean): unknown =>
      emitted({ task: { cachingOptions: { enableCache } } }, { memoize: { maxAge: '1h' } }).template['memoize']
    expect(memoized(true)).to.have.property('maxAge', '1h')
    expect(memoized(false)).to.equal(undefined)
    expect(emitted({ task: { cachingOptions: { enableCache: true } } }).template['memoize']).to.equal(undefined)
  })

  it('are no artifacts of a loop', () => {
    const model = { artifactType: { schemaTitle: 'system.Model' } }
    const looped = {
      path: 'loop/it',
      spec: { cachingOptions: { enableCache: true } },
      component: { outputDefinitions: { artifacts: { model } } },
    } as unknown as TaskNode
    expect(memoize({ task: looped, turns: 1, own: undefined, all: {} })).to.deep.equal({})
    expect(() => memoize({ task: looped, turns: 1, own: {}, all: undefined })).to.throw(
      PipelineError,
      'Task "loop/it" makes artifacts in a loop, and is to be cached.',
    )
  })
})
