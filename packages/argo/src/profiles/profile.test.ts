import { expect } from 'chai'
import { profiles } from './profile.ts'

describe('profiles', () => {
  it('give tasks names that their readers take', () => {
    const names = Object.entries(profiles).map(([profile, { taskName }]) => [profile, ['exit-handler-1', 'my exit-handler', 'not'].map(taskName)])
    expect(Object.fromEntries(names)).to.deep.equal({
      plain: ['exit-handler-1', 'my-exit-handler', 't-not'],
      'plain-compat': ['exit-handler-1', 'my-exit-handler', 't-not'],
      'kfp-v1': ['with-exit-handler-1', 'my-exit-handler', 't-not'],
    })
  })
  it('cut what they put before a name where it gets too long', () => {
    const name = profiles['kfp-v1'].taskName(`exit-handler-${'x'.repeat(50)}`)
    expect(name).to.equal(`with-exit-handler-${'x'.repeat(45)}`)
  })
})
