import { expect } from 'chai'
import { component } from './component.ts'
import { containerComponent } from './container-component.ts'
import { definitionOf } from './definition.ts'
import { passthroughsOf } from './task-config.ts'

describe('settings that a component is told', () => {
  it('are listed by name, or with what else is to happen', () => {
    const listed = passthroughsOf(['ENV', { field: 'RESOURCES', applyToTask: true }, { field: 'KUBERNETES_AFFINITY', applyToTask: false }])
    expect(listed).to.deep.equal([{ field: 'ENV' }, { field: 'RESOURCES', applyToTask: true }, { field: 'KUBERNETES_AFFINITY' }])
    expect(Object.isFrozen(listed) && listed.every((one) => Object.isFrozen(one))).to.equal(true)
  })

  it('belong to the definition of a component and of a container', () => {
    const taskConfigPassthroughs = ['ENV'] as const
    const own = component({ name: 'own', taskConfigPassthroughs, run: async () => {} })
    const foreign = containerComponent({ name: 'foreign', image: 'busybox:1', taskConfigPassthroughs, args: () => [] })
    expect([own, foreign].map((one) => definitionOf(one)?.taskConfigPassthroughs)).to.deep.equal([[{ field: 'ENV' }], [{ field: 'ENV' }]])
  })
})
