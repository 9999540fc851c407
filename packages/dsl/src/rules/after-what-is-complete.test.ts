import { expect } from 'chai'
import { diagnosticsIn, findingsIn, untyped } from '../testing/findings.ts'
import { prepare, show } from '../testing/steps.ts'
import { text } from '../text.ts'
import { when } from '../when.ts'

describe('rule: after what is complete', () => {
  it('a task may wait for branches that are closed', () => {
    expect(
      findingsIn(({ fast }) => {
        const either = when(fast, () => prepare()).otherwise(() => prepare())
        prepare({}, { after: [either] })
      }),
    ).to.deep.equal([])
  })

  it('not for branches that may all be skipped, or that go on behind the task', () => {
    const found = diagnosticsIn(({ fast }) => {
      const alone = when(fast, () => prepare())
      prepare({}, { after: [untyped(alone)] })
      const open = when(fast, () => prepare())
      const between = prepare({}, { after: [untyped(open)] })
      open.otherwise(() => show({ text: text`${between.outputs.count}` }))
    })
    const twice =
      'KF2028 Option "after" of task "prepare" names a when(...) that was not closed before it. ' +
      'close it with otherwise(...) and name what that gives back: what waits for a branch is left out together with it.'
    expect(found.map(({ code, message, hint }) => `${code} ${message} ${hint}`)).to.deep.equal([twice, twice])
  })
})
