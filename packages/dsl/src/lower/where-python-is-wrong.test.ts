import { component, t } from '@kfp-ts/component'
import { evaluateCondition } from '@kfp-ts/ir'
import { expect } from 'chai'
import { and, equals } from '../conditions.ts'
import { parallelFor } from '../parallel-for.ts'
import { graphOf, pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'
import { when } from '../when.ts'
import { lower } from './lower.ts'

const say = component({ name: 'say', inputs: { word: t.string() }, outputs: { said: t.string() }, run })
const join = component({ name: 'join', inputs: { one: t.string(), other: t.string() }, run })
const gather = component({ name: 'gather', inputs: { words: t.list(t.string()) }, run })
const items = [
  { a: '1', b: 'x' },
  { a: '2', b: 'y' },
]

describe('where the Python SDK is wrong', () => {
  it('kubeflow/pipelines#13273: a branch in a loop reads another field of the item than its condition', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        parallelFor(items, (item) => when(equals(item.a, '1'), () => say({ word: item.b })))
      }),
    )
    const inputs = task('condition-3', 'comp-for-loop-2').inputs?.parameters
    expect(inputs?.['pipelinechannel--loop-item-param-1-subvar-a']).to.deep.equal({
      componentInputParameter: 'pipelinechannel--loop-item-param-1',
      parameterExpressionSelector: 'parseJson(string_value)["a"]',
    })
    expect(inputs?.['pipelinechannel--loop-item-param-1']).to.deep.equal({ componentInputParameter: 'pipelinechannel--loop-item-param-1' })
    expect(task('say', 'comp-condition-3').inputs?.parameters?.['word']).to.deep.equal({
      componentInputParameter: 'pipelinechannel--loop-item-param-1',
      parameterExpressionSelector: 'parseJson(string_value)["b"]',
    })
  })

  it('kubeflow/pipelines#13239: what a loop with a shown name gathers is found again', () => {
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        const used = parallelFor(['a'], (word) => say({ word }), { displayName: 'used' })
        parallelFor(['a'], (word) => say({ word }), { displayName: 'unused' })
        gather({ words: used.outputs.said })
      }),
    )
    expect(task('for-loop-2').taskInfo).to.deep.equal({ name: 'for-loop-2' })
    expect(task('for-loop-4').taskInfo).to.deep.equal({ name: 'unused' })
  })

  it('kubeflow/pipelines#11484: loops of several nested pipelines keep components of their own', () => {
    const inner = (name: string): ReturnType<typeof pipeline> =>
      pipeline({ name }, () => {
        parallelFor([name], (word) => say({ word }))
      })
    const [a, b] = [inner('a'), inner('b')]
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        parallelFor(['x'], (word) => {
          a()
          b()
          parallelFor(['y'], (other) => join({ one: word, other }))
        })
      }),
    )
    const [ofA, ofB] = ['comp-a', 'comp-b'].map((component) => task('for-loop-2', component))
    expect([ofA?.componentRef.name, ofB?.componentRef.name]).to.deep.equal(['comp-for-loop-2-2', 'comp-for-loop-2-3'])
    expect(ofA?.parameterIterator?.items).to.deep.equal({ raw: '["a"]' })
    expect(ofB?.parameterIterator?.items).to.deep.equal({ raw: '["b"]' })
    expect(task('join', task('for-loop-4', 'comp-for-loop-2').componentRef.name).inputs?.parameters).to.deep.equal({
      one: { componentInputParameter: 'pipelinechannel--loop-item-param-1' },
      other: { componentInputParameter: 'pipelinechannel--loop-item-param-3' },
    })
  })

  it('kubeflow/pipelines#5404: of two conditions joined by "and" it keeps one without a word', () => {
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { a: t.string(), b: t.string() } }, ({ a, b }) => {
        when(and(equals(a, '1'), equals(b, '2')), () => say({ word: a }))
      }),
    )
    const condition = task('condition-1').triggerPolicy?.condition ?? ''
    const decided = [
      ['1', '2'],
      ['1', 'x'],
      ['x', '2'],
    ].map(([one, other]) =>
      evaluateCondition(condition, { inputs: { parameter_values: { 'pipelinechannel--a': one as string, 'pipelinechannel--b': other as string } } }),
    )
    expect(decided).to.deep.equal([true, false, false])
  })

  it('names that become equal when joined stay apart: output "c" of task "a-b", and output "b-c" of task "a"', () => {
    const ab = component({ name: 'a-b', outputs: { c: t.string() }, run })
    const a = component({ name: 'a', outputs: { ['b-c']: t.string() }, run })
    const made = pipeline({ name: 'p', inputs: { list: t.list(t.string()) } }, ({ list }) => {
      const one = ab().outputs.c
      const other = a().outputs['b-c']
      parallelFor(list, () => join({ one, other }))
    })
    // Such names come with imported files only: the rules allow no hyphen in ports of ours.
    const { spec } = lower(graphOf(made), () => ({ image: 'node', command: [], args: [] })).document
    expect(spec.root.dag?.tasks['for-loop-1']?.inputs?.parameters).to.deep.include({
      'pipelinechannel--a-b-c': { taskOutputParameter: { producerTask: 'a-b', outputParameterKey: 'c' } },
      'pipelinechannel--a-b-c-2': { taskOutputParameter: { producerTask: 'a', outputParameterKey: 'b-c' } },
    })
    expect(spec.components?.['comp-for-loop-1']?.dag?.tasks['join']?.inputs?.parameters).to.deep.equal({
      one: { componentInputParameter: 'pipelinechannel--a-b-c' },
      other: { componentInputParameter: 'pipelinechannel--a-b-c-2' },
    })
  })

  it('a loop over an input whose name is part of another one takes its own items', () => {
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { word: t.string(), words: t.list(t.string()) } }, ({ word, words }) => {
        parallelFor(words, (item) => join({ one: word, other: item }))
      }),
    )
    expect(task('join', 'comp-for-loop-1').inputs?.parameters).to.deep.equal({
      one: { componentInputParameter: 'pipelinechannel--word' },
      other: { componentInputParameter: 'pipelinechannel--words-loop-item' },
    })
  })

  it('memory from a task outside reaches a task in a loop, which waits for it; there Python stops with an assertion', () => {
    const size = component({ name: 'size', outputs: { memory: t.string() }, run })
    const { task, executor } = lowered(
      pipeline({ name: 'p' }, () => {
        const { memory } = size().outputs
        parallelFor(['a'], (word) => say({ word }, { memory: { limit: memory } }))
        say({ word: 'b' }, { memory: { limit: memory } })
      }),
    )
    expect(executor('exec-say').container?.resources).to.deep.equal({
      resourceMemoryLimit: "{{$.inputs.parameters['pipelinechannel--size-memory']}}",
    })
    expect(task('say', 'comp-for-loop-2').inputs?.parameters?.['pipelinechannel--size-memory']).to.deep.equal({
      componentInputParameter: 'pipelinechannel--size-memory',
    })
    expect([task('for-loop-2').dependentTasks, task('say-2').dependentTasks]).to.deep.equal([['size'], ['size']])
  })

  it('a resource from elsewhere leaves an input of the same name alone', () => {
    const limited = component({ name: 'limited', inputs: { cpu_limit: t.string() }, run })
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { cores: t.string() } }, ({ cores }) => {
        limited({ cpu_limit: 'mine' }, { cpu: { limit: cores } })
      }),
    )
    expect(task('limited').inputs?.parameters).to.deep.equal({
      cpu_limit: { runtimeValue: { constant: 'mine' } },
      'pipelinechannel--cores': { componentInputParameter: 'cores' },
    })
  })
})
