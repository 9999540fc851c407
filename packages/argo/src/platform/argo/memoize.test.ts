import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { emitted, problemsOf } from '../small-pipeline.test.ts'
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

  it("are found by the author's own key, which stands for all else", () => {
    const of = (cacheKey: string, image: string): unknown =>
      (
        emitted({ component, task: { ...task, cachingOptions: { enableCache: true, cacheKey } }, container: { image } }, { memoize: {} }).template[
          'memoize'
        ] as { key: string }
      ).key
    expect(of('mine', 'it:1')).to.equal(createHash('sha256').update('comp-it\0mine').digest('hex'))
    expect(of('mine', 'it:2')).to.equal(of('mine', 'it:1'))
    expect(of('other', 'it:1')).to.not.equal(of('mine', 'it:1'))
  })

  it('of all tasks are found by no key that all share', () => {
    const cachingOptions = { enableCache: true }
    const found = [
      'KF3864 Results of all tasks are to be found by one key, and each would be taken for that of another. hint: leave `memoize.key` out: results are then found by the component and its inputs. One task may have a key of its own.',
    ]
    expect(problemsOf({ task: { cachingOptions }, pipeline: { argo: { memoize: { key: 'v1' } } } })).to.deep.equal(found)
    const { template } = emitted({ task: { cachingOptions }, argo: { memoize: { key: 'own' } } }, { memoize: {} })
    expect(template['memoize']).to.include({ key: 'own' })
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
