import { expect } from 'chai'
import { resolved, schemaOf } from './argo-schema.ts'
import { fieldsIn, fieldsOf, itemsOf } from './fields.ts'
import { adviceFor } from './unknown-field.ts'

const spec = resolved(fieldsOf(schemaOf('Workflow'))['spec'] ?? {})
const template = itemsOf(fieldsOf(spec)['templates'])

describe('adviceFor', () => {
  it('names the field that is nearest', () => {
    expect(adviceFor('entrypont', spec)).to.equal('did you mean "entrypoint"?')
    expect(adviceFor('Onexit', spec)).to.equal('did you mean "onExit"?')
  })

  it('names all fields where none is near', () => {
    expect(adviceFor('colour', { properties: { name: {}, value: {} } })).to.equal('known fields here: name, value.')
  })

  it('tells what stands for fields of older versions of Argo', () => {
    const lock = { properties: fieldsIn(spec, 'synchronization') }
    expect(adviceFor('mutex', lock)).to.equal(`Argo 4 dropped "mutex": write mutexes: [{ name: 'deploy' }].`)
    expect(adviceFor('semaphore', lock)).to.equal(
      `Argo 4 dropped "semaphore": write semaphores: [{ configMapKeyRef: { name: 'limits', key: 'deploy' } }].`,
    )
    const cron = { properties: fieldsIn(schemaOf('CronWorkflow'), 'spec') }
    expect(adviceFor('schedule', cron)).to.equal(`Argo 4 dropped "schedule": write schedules: ['0 3 * * *'].`)
    expect(adviceFor('podPriority', spec)).to.equal(`Argo 4 dropped "podPriority": write podPriorityClassName: 'urgent'.`)
    expect(adviceFor('priority', template)).to.equal(`Argo 4 dropped "priority": write priorityClassName: 'urgent'.`)
    expect(adviceFor('mutex', template)).to.match(/^known fields here: /)
  })
})
