import { expect } from 'chai'
import { handleOf } from './output.ts'
import { makeTask, taskOf } from './task.ts'

const recording = Object.freeze({ pipeline: 'demo' })
const task = makeTask(7, { model: { schemaTitle: 'system.Model' } }, recording)

describe('tasks', () => {
  it('hold a handle for each output', () => {
    expect(handleOf(task.outputs.model)?.reference).to.deep.equal({ kind: 'output', node: 7, output: 'model' })
    expect(Object.isFrozen(task) && Object.isFrozen(task.outputs)).to.equal(true)
  })

  it('have a final status', () => {
    expect(handleOf(task.status)).to.deep.include({ reference: { kind: 'status', handler: 7 }, type: { ir: 'TASK_FINAL_STATUS' } })
  })

  it('are known as nodes', () => {
    expect(taskOf(task)).to.deep.include({ node: 7, recording })
    expect([taskOf({}), taskOf(undefined), taskOf(task.outputs.model)]).to.deep.equal([undefined, undefined, undefined])
  })
})
