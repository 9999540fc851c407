import { expect } from 'chai'
import type { ArgoTask, ArgoTemplate } from '../argo-template.ts'
import { withDependencies } from './dependencies.ts'

const group = (...tasks: readonly ArgoTask[]): ArgoTemplate => ({ name: 'group', dag: { tasks, failFast: false } })
const a = { name: 'a', template: 't' }

describe('what tasks wait for is written for a page that draws it', () => {
  it('where all of it is success', () => {
    const b = { name: 'b', template: 't', depends: 'a.Succeeded' }
    const c = { name: 'c-1', template: 't', depends: 'a.Succeeded && b.Succeeded', when: '{{=x}}' }
    expect(withDependencies(group(a, b, c))).to.deep.equal(
      group(a, { name: 'b', template: 't', dependencies: ['a'] }, { name: 'c-1', template: 't', dependencies: ['a', 'b'], when: '{{=x}}' }),
    )
  })
  it('but not in a group where one waits for something else: Argo takes either form in a group', () => {
    const mixed = group(a, { name: 'b', template: 't', depends: 'a.Succeeded' }, { name: 'c', template: 't', depends: '(a.Succeeded || a.Failed)' })
    expect(withDependencies(mixed)).to.equal(mixed)
  })
  it('nor where a task that is waited for may be skipped: then others would run all the same', () => {
    for (const skipped of [
      { ...a, when: '{{=x}}' },
      { ...a, withSequence: { count: '0' } },
    ]) {
      const waiting = group(skipped, { name: 'b', template: 't', depends: 'a.Succeeded' })
      expect(withDependencies(waiting)).to.equal(waiting)
    }
  })
  it('and not where nothing is waited for', () => {
    for (const alone of [group(a), { name: 'pod', container: { image: 'busybox' } }]) expect(withDependencies(alone)).to.equal(alone)
  })
})
