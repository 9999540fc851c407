import { component, containerComponent, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { equals } from '../conditions.ts'
import { importer } from '../importer.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'
import { lowered, run } from '../testing/lowered.ts'

const say = component({ name: 'say', inputs: { message: t.string() }, outputs: { said: t.string() }, run })
const join = component({ name: 'join', inputs: { one: t.string(), other: t.string() }, run })
const gather = component({ name: 'gather', inputs: { texts: t.list(t.string()) }, run })
const words = { words: t.list(t.string()) }

describe('values that flow through groups', () => {
  it('keep apart the items of two loops over the same list, which Python takes for one', () => {
    const { task, component: componentOf } = lowered(
      pipeline({ name: 'p', inputs: words }, ({ words: list }) => {
        parallelFor(list, (outer) => parallelFor(list, (inner) => join({ one: outer, other: inner })))
      }),
    )
    expect(task('join', 'comp-for-loop-2').inputs?.parameters).to.deep.equal({
      one: { componentInputParameter: 'pipelinechannel--words-loop-item-2' },
      other: { componentInputParameter: 'pipelinechannel--words-loop-item' },
    })
    expect(task('for-loop-2', 'comp-for-loop-1').inputs?.parameters).to.deep.equal({
      'pipelinechannel--words': { componentInputParameter: 'pipelinechannel--words' },
      'pipelinechannel--words-loop-item-2': { componentInputParameter: 'pipelinechannel--words-loop-item' },
    })
    expect(componentOf('comp-for-loop-2').inputDefinitions?.parameters).to.have.all.keys(
      'pipelinechannel--words',
      'pipelinechannel--words-loop-item',
      'pipelinechannel--words-loop-item-2',
    )
  })

  it('may be missing in a group where they come from an optional input, as in a nested pipeline: Python requires them there', () => {
    const greet = component({ name: 'greet', inputs: { note: t.string({ optional: true }) }, run })
    const { component: componentOf } = lowered(
      pipeline({ name: 'p', inputs: { note: t.string({ optional: true }), go: t.boolean() } }, ({ note, go }) => {
        when(go, () => void parallelFor([1, 2], () => void greet({ note })))
      }),
    )
    expect(componentOf('comp-condition-1').inputDefinitions?.parameters).to.deep.equal({
      'pipelinechannel--go': { parameterType: 'BOOLEAN' },
      'pipelinechannel--note': { parameterType: 'STRING', isOptional: true },
    })
    expect(componentOf('comp-for-loop-3').inputDefinitions?.parameters?.['pipelinechannel--note']).to.deep.equal({
      parameterType: 'STRING',
      isOptional: true,
    })
  })

  it("fill the holes of a foreign container's text by Kubeflow's own placeholder, which its launcher fills", () => {
    const echo = containerComponent({
      name: 'echo',
      inputs: { words: t.string() },
      image: 'busybox',
      command: ['echo'],
      args: ({ inputs }) => [inputs.words],
    })
    const { task } = lowered(pipeline({ name: 'p', inputs: { who: t.string() } }, ({ who }) => void echo({ words: text`Hi ${who}` })))
    expect(task('echo').inputs?.parameters?.['words']).to.deep.equal({
      runtimeValue: { constant: "Hi {{$.inputs.parameters['pipelinechannel--who']}}" },
    })
  })

  it('fill the holes of a text through inputs of the task that takes it', () => {
    const plan = component({ name: 'plan', outputs: { best: t.struct({ rate: t.double() }) }, run })
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { who: t.string() } }, ({ who }) => {
        const { best } = plan().outputs
        parallelFor([1, 2], (n) => say({ message: text`${who}: ${n} of ${n} at ${best.rate}` }))
      }),
    )
    expect(task('say', 'comp-for-loop-2').inputs?.parameters).to.deep.equal({
      message: {
        runtimeValue: {
          constant:
            '{{kfp-ts.pipelinechannel--who}}: {{kfp-ts.pipelinechannel--loop-item-param-1}} of ' +
            '{{kfp-ts.pipelinechannel--loop-item-param-1}} at {{kfp-ts.pipelinechannel--plan-best-subvar-rate}}',
        },
      },
      'pipelinechannel--who': { componentInputParameter: 'pipelinechannel--who' },
      'pipelinechannel--loop-item-param-1': { componentInputParameter: 'pipelinechannel--loop-item-param-1' },
      'pipelinechannel--plan-best-subvar-rate': {
        componentInputParameter: 'pipelinechannel--plan-best',
        parameterExpressionSelector: 'parseJson(string_value)["rate"]',
      },
    })
  })

  it('are selected from fields of fields, and whole where a struct is taken whole', () => {
    const plan = component({ name: 'plan', outputs: { best: t.struct({ stop: t.struct({ 'at "it"': t.string() }) }) }, run })
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        say({ message: plan().outputs.best.stop['at "it"'] })
      }),
    )
    expect(task('say').inputs?.parameters).to.deep.equal({
      message: {
        taskOutputParameter: { producerTask: 'plan', outputParameterKey: 'best' },
        parameterExpressionSelector: String.raw`parseJson(string_value)["stop"]["at \"it\""]`,
      },
    })
  })

  it('leave only those loops and branches from which somebody takes them', () => {
    const { component: componentOf } = lowered(
      pipeline({ name: 'p', inputs: words }, ({ words: list }) => {
        const unused = parallelFor(list, (message) => say({ message }))
        const used = parallelFor(list, (message) => ({ first: say({ message }).outputs.said, second: say({ message }).outputs.said }))
        gather({ texts: used.outputs.second })
        void unused
      }),
    )
    expect(componentOf('comp-for-loop-1').outputDefinitions).to.equal(undefined)
    expect(componentOf('comp-for-loop-2').outputDefinitions).to.deep.equal({
      parameters: { 'pipelinechannel--say-3-said': { parameterType: 'LIST' } },
    })
  })

  it('come from whichever branch ran, through nested branches too', () => {
    const {
      task,
      component: componentOf,
      root,
    } = lowered(
      pipeline({ name: 'p', inputs: { mode: t.string() } }, ({ mode }) => {
        const chosen = when(equals(mode, 'a'), () => say({ message: '1' })).otherwise(() =>
          when(equals(mode, 'b'), () => say({ message: '2' })).otherwise(() => say({ message: '3' })),
        )
        return { said: chosen.outputs.said }
      }),
    )
    expect(root.dag?.outputs).to.deep.equal({
      parameters: {
        said: {
          valueFromParameter: { producerSubtask: 'condition-branches-1', outputParameterKey: 'pipelinechannel--condition-branches-1-oneof-1' },
        },
      },
    })
    expect(componentOf('comp-condition-branches-1').dag?.outputs).to.deep.equal({
      parameters: {
        'pipelinechannel--condition-branches-1-oneof-1': {
          valueFromOneof: {
            parameterSelectors: [
              { producerSubtask: 'condition-2', outputParameterKey: 'pipelinechannel--say-said' },
              { producerSubtask: 'condition-3', outputParameterKey: 'pipelinechannel--condition-branches-4-oneof-1' },
            ],
          },
        },
      },
    })
    expect(task('condition-6', 'comp-condition-branches-4').triggerPolicy?.condition).to.equal(
      "!(inputs.parameter_values['pipelinechannel--mode'] == 'b')",
    )
  })

  it('flow into branches that are shown under names of their own', () => {
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { mode: t.string() } }, ({ mode }) => {
        when(equals(mode, 'a'), () => say({ message: mode }), { displayName: 'first' })
          .elseWhen(equals(mode, 'b'), () => say({ message: mode }), { displayName: 'second' })
          .otherwise(() => say({ message: mode }), { displayName: 'neither' })
        when(equals(mode, 'c'), () => say({ message: mode }))
      }),
    )
    const shown = ['condition-2', 'condition-3', 'condition-4'].map((name) => task(name, 'comp-condition-branches-1').taskInfo?.name)
    expect([...shown, task('condition-5').taskInfo?.name]).to.deep.equal(['first', 'second', 'neither', 'condition-5'])
  })

  it('are inputs of an importer where its metadata takes them, one for each', () => {
    const { task, executor } = lowered(
      pipeline({ name: 'p', inputs: { from: t.string(), n: t.integer() } }, ({ from, n }) => {
        importer({ uri: 's3://models/base', type: t.model(), metadata: { from, again: from, n, fixed: 1 } })
      }),
    )
    expect(task('importer').inputs?.parameters).to.deep.equal({
      uri: { runtimeValue: { constant: 's3://models/base' } },
      metadata: { componentInputParameter: 'from' },
      'metadata-2': { componentInputParameter: 'n' },
    })
    expect(executor('exec-importer').importer).to.deep.equal({
      artifactUri: { constant: 's3://models/base' },
      typeSchema: { schemaTitle: 'system.Model', schemaVersion: '0.0.1' },
      metadata: {
        from: "{{$.inputs.parameters['metadata']}}",
        again: "{{$.inputs.parameters['metadata']}}",
        n: "{{$.inputs.parameters['metadata-2']}}",
        fixed: 1,
      },
    })
  })
})
