import { component, type ContainerSetting, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { equals } from '../conditions.ts'
import { exitHandler } from '../exit-handler.ts'
import { importer } from '../importer.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { when } from '../when.ts'
import { lowered, run } from '../testing/lowered.ts'

const say = component({ name: 'say', inputs: { message: t.string() }, outputs: { said: t.string() }, run })
const use = component({ name: 'use', inputs: { model: t.model() }, run })
const notify = component({ name: 'notify', inputs: { status: t.finalStatus() }, run })
const plan = component({
  name: 'plan',
  outputs: { search: t.struct({ words: t.list(t.string()), claim: t.string() }) },
  run,
})

describe('scopes: groups that only KFP needs', () => {
  it('put the list that is a field of a struct on the task of a group around the loop, where it is selected once', () => {
    const {
      task,
      component: componentOf,
      diagnostics,
    } = lowered(
      pipeline({ name: 'p' }, () => {
        parallelFor(plan().outputs.search.words, (message) => say({ message }))
      }),
    )
    expect(diagnostics).to.deep.equal([])
    expect(task('scope-1').inputs?.parameters).to.deep.equal({
      'pipelinechannel--plan-search-subvar-words': {
        taskOutputParameter: { producerTask: 'plan', outputParameterKey: 'search' },
        parameterExpressionSelector: 'parseJson(string_value)["words"]',
      },
    })
    expect(task('for-loop-2', 'comp-scope-1')).to.deep.include({
      inputs: {
        parameters: { 'pipelinechannel--plan-search-subvar-words': { componentInputParameter: 'pipelinechannel--plan-search-subvar-words' } },
      },
      parameterIterator: {
        itemInput: 'pipelinechannel--plan-search-subvar-words-loop-item',
        items: { inputParameter: 'pipelinechannel--plan-search-subvar-words' },
      },
    })
    expect(componentOf('comp-scope-1').inputDefinitions).to.deep.equal({
      parameters: { 'pipelinechannel--plan-search-subvar-words': { parameterType: 'LIST' } },
    })
  })

  it('let what such a loop gathers out again', () => {
    const join = component({ name: 'join', inputs: { texts: t.list(t.string()) }, run })
    const { task } = lowered(
      pipeline({ name: 'p' }, () => {
        const loop = parallelFor(plan().outputs.search.words, (message) => say({ message }))
        join({ texts: loop.outputs.said })
      }),
    )
    expect(task('join').inputs?.parameters).to.deep.equal({
      texts: { taskOutputParameter: { producerTask: 'scope-1', outputParameterKey: 'pipelinechannel--say-said' } },
    })
    expect(task('join').dependentTasks).to.deep.equal(['scope-1'])
  })

  it('select the field that a platform setting takes', () => {
    const { document, task } = lowered(
      pipeline({ name: 'p' }, () => {
        const { claim } = plan().outputs.search
        const mount: ContainerSetting = {
          platform: 'kubernetes',
          fits: 'a container',
          fragment: { pvcMount: [{ mountPath: '/data', pvcNameParameter: claim }] },
          findings: [],
        }
        const { said } = say({ message: 'a' }, { platform: [mount] }).outputs
        say({ message: said })
      }),
    )
    expect(document.platforms['kubernetes']?.deploymentSpec?.executors).to.deep.equal({
      'exec-say': { pvcMount: [{ mountPath: '/data', pvcNameParameter: { componentInputParameter: 'pipelinechannel--plan-search-subvar-claim' } }] },
    })
    expect(task('scope-1').inputs?.parameters?.['pipelinechannel--plan-search-subvar-claim']?.parameterExpressionSelector).to.equal(
      'parseJson(string_value)["claim"]',
    )
    expect(task('say-2').inputs?.parameters?.['message']).to.deep.equal({
      taskOutputParameter: { producerTask: 'scope-1', outputParameterKey: 'pipelinechannel--say-said' },
    })
  })

  it('wait in place of an importer', () => {
    const { task, diagnostics } = lowered(
      pipeline({ name: 'p' }, () => {
        const first = say({ message: 'a' })
        const byUri = importer({ uri: first.outputs.said, type: t.model() })
        const later = importer({ uri: 's3://models/base', type: t.model() }, { after: [first] })
        use({ model: byUri.outputs.artifact }, { after: [later] })
      }),
    )
    expect(diagnostics).to.deep.equal([])
    expect(task('scope-1').dependentTasks).to.deep.equal(['say'])
    expect(task('importer', 'comp-scope-1').inputs?.parameters).to.deep.equal({ uri: { componentInputParameter: 'pipelinechannel--say-said' } })
    expect(task('importer', 'comp-scope-1').dependentTasks).to.equal(undefined)
    expect(task('scope-2').dependentTasks).to.deep.equal(['say'])
    expect(task('use')).to.deep.include({
      dependentTasks: ['scope-1', 'scope-2'],
      inputs: { artifacts: { model: { taskOutputArtifact: { producerTask: 'scope-1', outputArtifactKey: 'pipelinechannel--importer-artifact' } } } },
    })
  })

  it('hold the turns of a loop in which a final status is read', () => {
    const { task, diagnostics } = lowered(
      pipeline({ name: 'p' }, () => {
        parallelFor(['a', 'b'], (message) => {
          exitHandler(
            () => say({ message }),
            (status) => notify({ status }),
          )
        })
      }),
    )
    expect(diagnostics).to.deep.equal([])
    expect(task('for-loop-2').componentRef.name).to.equal('comp-for-loop-2')
    expect(task('scope-3', 'comp-for-loop-2').inputs?.parameters).to.deep.equal({
      'pipelinechannel--loop-item-param-1': { componentInputParameter: 'pipelinechannel--loop-item-param-1' },
    })
    expect(task('notify', 'comp-scope-3')).to.deep.include({
      dependentTasks: ['exit-handler-4'],
      inputs: { parameters: { status: { taskFinalStatus: { producerTask: 'exit-handler-4' } } } },
      triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' },
    })
  })

  it('are not needed by an exit handler in a branch, which is a group already', () => {
    const { task } = lowered(
      pipeline({ name: 'p', inputs: { mode: t.string() } }, ({ mode }) => {
        when(equals(mode, 'careful'), () => {
          exitHandler(
            () => say({ message: 'a' }),
            (status) => notify({ status }),
          )
        })
      }),
    )
    expect(task('exit-handler-2', 'comp-condition-1').componentRef.name).to.equal('comp-exit-handler-2')
    expect(task('notify', 'comp-condition-1').dependentTasks).to.deep.equal(['exit-handler-2'])
  })

  it('are nothing for the task of an exit handler, which takes a field from the group it lies in, or not at all', () => {
    const mounting = pipeline({ name: 'p', inputs: { mode: t.string(), place: t.struct({ claim: t.string() }) } }, ({ mode, place }) => {
      const fragment = { pvcMount: [{ mountPath: '/data', pvcNameParameter: place.claim }] }
      const mount: ContainerSetting = { platform: 'kubernetes', fits: 'a container', fragment, findings: [] }
      const handled = (): void => {
        exitHandler(
          () => say({ message: mode }),
          (status) => notify({ status }, { platform: [mount] }),
        )
      }
      when(equals(mode, 'careful'), handled)
      handled()
    })
    const { document, task, diagnostics } = lowered(mounting)
    expect(task('condition-1').inputs?.parameters?.['pipelinechannel--place-subvar-claim']).to.deep.equal({
      componentInputParameter: 'place',
      parameterExpressionSelector: 'parseJson(string_value)["claim"]',
    })
    expect(document.platforms['kubernetes']?.deploymentSpec?.executors?.['exec-notify']).to.deep.equal({
      pvcMount: [{ mountPath: '/data', pvcNameParameter: { componentInputParameter: 'pipelinechannel--place-subvar-claim' } }],
    })
    expect(diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([
      'KF3402 A platform setting of task "notify-2", which runs whatever happened before it, takes a part of a struct or a value of the run. ' +
        'give the value a pipeline input of its own.',
    ])
  })
})
