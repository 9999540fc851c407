import { expect } from 'chai'
import { statusNames } from './status-names.ts'

describe('statusNames', () => {
  const names = statusNames(new Set(['make', 'a.status']))

  it('are one for each task', () => expect([...names]).to.deep.equal(['tasks.make.status', 'tasks.a.status.status']))
  it('has them and no others', () => {
    for (const name of names) expect(names.has(name), name).to.equal(true)
    for (const name of ['make', 'tasks.make', 'tasks.other.status', 'steps.make.status', 'tasks.make.status.x'])
      expect(names.has(name), name).to.equal(false)
  })
})
