import { expect } from 'chai'
import type { ArgoTemplate } from './argo-template.ts'
import { Places } from './flow/places.ts'
import { limitsOf, type Sized } from './limits.ts'
import { smallPipeline } from './platform/small-pipeline.test.ts'

const unknown = { callers: new Map<string, never>(), places: new Places(smallPipeline({}), () => undefined) }
const told = (templates: readonly ArgoTemplate[], definitions: 'full' | 'minimal' = 'full'): readonly string[] =>
  toldOf({ templates, parameters: [] }, definitions)
const toldOf = (sized: Sized, definitions: 'full' | 'minimal' = 'full'): readonly string[] =>
  limitsOf(sized, definitions, unknown).map(({ code, message }) => `${code} ${message}`)
const many = (count: number): readonly { readonly name: string; readonly template: string }[] =>
  Array.from({ length: count }, (_, index) => ({ name: `t-${index}`, template: 't' }))
const saying = (args: readonly string[]): ArgoTemplate => ({ name: 'say', container: { image: 'a', args } })

describe('limits', () => {
  it("are those of Argo's full definitions: templates, tasks and inputs", () => {
    expect(told(many(201))).to.deep.equal(["KF3810 The workflow has 201 templates, and Argo's full definitions take 200."])
    expect(told([{ name: 'all', dag: { tasks: many(201) } }])).to.deep.equal([
      "KF3810 The workflow has 201 tasks in one group, and Argo's full definitions take 200.",
    ])
    expect(told([{ name: 'all', inputs: { parameters: many(501) } }])).to.deep.equal([
      "KF3810 The workflow has 501 inputs in one template, and Argo's full definitions take 500.",
    ])
    expect(told([...many(199), { name: 'all', dag: { tasks: many(200) }, inputs: { parameters: many(500) } }])).to.deep.equal([])
  })
  it('are none of number for the minimal definitions', () => expect(told(many(1000), 'minimal')).to.deep.equal([]))
  it('are the size of an object of Kubernetes', () => {
    const words = Array.from({ length: 11 }, () => 'x'.repeat(100 * 1024))
    expect(told([saying(words)], 'minimal')).to.deep.equal([
      'KF3811 The workflow has 1,101 KB, and Kubernetes keeps objects of up to 1,024 KB, what it notes of a run included.',
    ])
    expect(told([saying(words.slice(1))])).to.deep.equal([])
    expect(toldOf({ templates: [], parameters: [{ name: 'a', value: words.join('') }] })).to.deep.equal([
      'KF3811 The workflow has 1,101 KB, and Kubernetes keeps objects of up to 1,024 KB, what it notes of a run included.',
    ])
  })
  it('are the length of an argument or a variable, in bytes', () => {
    const tooLong = 'KF3812 Template "say" has an argument of 129 KB, and a program takes arguments of up to 128 KB.'
    expect(told([saying(['é'.repeat(64 * 1024 + 1)])])).to.deep.equal([tooLong])
    expect(told([{ name: 'say', container: { image: 'a', env: [{ name: 'A', value: 'x'.repeat(128 * 1024 + 1) }] } }])).to.deep.equal([tooLong])
    expect(told([saying(['x'.repeat(128 * 1024 - 1)])])).to.deep.equal([])
  })
  it('are the length of an argument with the constants of a call', () => {
    const say = saying(["{{=inputs.parameters['a']}} {{=inputs.parameters['b']}}"])
    const calls = (...lengths: readonly number[]): readonly ArgoTemplate[] => {
      const parameters = lengths.map((length, index) => ({ name: 'abc'.charAt(index), value: 'x'.repeat(length) }))
      return [say, { name: 'all', dag: { tasks: [{ name: 'one', template: 'say', arguments: { parameters } }] } }]
    }
    expect(told(calls(70 * 1024, 60 * 1024))).to.deep.equal([
      'KF3812 Template "say" has an argument of 131 KB, and a program takes arguments of up to 128 KB.',
    ])
    expect(told(calls(70 * 1024, 10, 200 * 1024))).to.deep.equal([])
  })
})
