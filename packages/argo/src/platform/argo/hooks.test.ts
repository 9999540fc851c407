import { expect } from 'chai'
import type { PlatformExecutor } from '@kfp-ts/ir'
import { emitted, problemsOf } from '../small-pipeline.test.ts'

const templateRef = { name: 'notify', template: 'mail' }
const text = (value: string): object => ({ parameters: [{ name: 'text', value }] })
const found = (hooks: object): readonly string[] => problemsOf({ argo: { hooks } as unknown as PlatformExecutor })
const begin = 'KF3863 The settings of task "it" for Argo have'

describe('hooks of a task', () => {
  it('ask for its state, whatever Argo calls it', () => {
    const hooks = {
      broken: { templateRef, expression: `task.status == "Failed" && workflow.name != 'task.status'`, arguments: text('Look at {{workflow.name}}.') },
      exit: { templateRef: { ...templateRef, clusterScope: true }, arguments: text('It was {{ task.status }}.') },
    }
    const { call } = emitted({ argo: { hooks } as unknown as PlatformExecutor })
    expect(call.hooks).to.deep.equal({
      broken: {
        templateRef,
        expression: `tasks['it'].status == "Failed" && workflow.name != 'task.status'`,
        arguments: text('Look at {{workflow.name}}.'),
      },
      exit: { templateRef: { ...templateRef, clusterScope: true }, arguments: text('It was {{tasks.it.status}}.') },
    })
  })

  it('belong to the whole of a task that waits for a person', () => {
    const { call } = emitted({ argo: { suspend: {}, hooks: { late: { templateRef, expression: 'task.status == "Running"' } } } })
    expect(call.template).to.equal('it-2')
    expect(call.hooks).to.deep.equal({ late: { templateRef, expression: `tasks['it'].status == "Running"` } })
  })

  it('say when they run, and what they hand over', () => {
    const needed = `what says when the hook runs, and only the hook exit has none: 'task.status == "Failed"'`
    expect(found({ late: { templateRef } })).to.deep.equal([`${begin} nothing as hooks.late.expression. hint: hooks.late.expression is ${needed}.`])
    expect(found({ late: { templateRef, expression: 'task.status == "' } })).to.deep.equal([
      `${begin} "task.status == \\"" as hooks.late.expression. hint: hooks.late.expression is an expression that can be read, and here nothing begins with ".`,
    ])
    const about = 'an expression about task.status and about workflow.name and the like, which know nothing of'
    const expressions = ['task.stats == "Failed"', 'tasks.it.status == "Failed"', 'workflow.nme == ""', 'task == nil']
    expect(expressions.flatMap((expression) => found({ late: { templateRef, expression } }))).to.deep.equal(
      ['task.stats', 'tasks.it.status', 'workflow.nme', 'task'].map(
        (name, index) => `${begin} ${JSON.stringify(expressions[index])} as hooks.late.expression. hint: hooks.late.expression is ${about} ${name}.`,
      ),
    )
    const filled = 'a text, in which Argo fills in {{workflow.name}} and the like, and for the hook exit {{task.status}}'
    const values = ['{{workflow.nme}}', '{{task.status}}', '{{=1+1}}', 'open {{workflow.name']
    expect(values.flatMap((value) => found({ late: { templateRef, expression: 'true', arguments: text(value) } }))).to.deep.equal(
      values.map(
        (value) =>
          `${begin} ${JSON.stringify(value)} as hooks.late.arguments.parameters[0].value. hint: hooks.late.arguments.parameters[0].value is ${filled}.`,
      ),
    )
  })

  it('call templates of the cluster by their names', () => {
    expect(found({ 'a b': { templateRef: { name: 'A', template: '' }, expression: 'true' } })).to.deep.equal([
      `${begin} "a b" as hooks['a b']. hint: hooks['a b'] is made of letters, digits, hyphens and underscores.`,
      `${begin} "A" as hooks['a b'].templateRef.name. hint: hooks['a b'].templateRef.name is made of small letters, digits, hyphens and dots.`,
      `${begin} "" as hooks['a b'].templateRef.template. hint: hooks['a b'].templateRef.template is a text that is not empty.`,
    ])
  })

  it("are none where Kubeflow is to run them, as a workflow's are", () => {
    const argo = { hooks: { exit: { templateRef } } } as unknown as PlatformExecutor
    const told = problemsOf({ argo }, { profile: 'kfp-v1' }).filter((line) => line.startsWith('KF3882'))
    expect(told).to.deep.equal([
      'KF3882 Hook "exit" calls a template of WorkflowTemplate "notify", and Kubeflow\'s upload refuses workflows that name other objects. hint: leave the hook out of the options, and write what is to happen at the end as an exit handler of the pipeline.',
    ])
  })
})
