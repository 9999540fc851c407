import { expect } from 'chai'
import { exitHandler } from './exit-handler.ts'
import { findingsIn, graphIn, untyped } from './testing/findings.ts'
import { notify, prepare } from './testing/steps.ts'

describe('exitHandler', () => {
  it('records its body and its exit task', () => {
    const [handler, after] = graphIn(() => {
      const handled = exitHandler(
        () => prepare(),
        (status) => notify({ status }),
        { displayName: 'all' },
      )
      prepare({}, { after: [handled] })
    }).body
    expect(handler).to.deep.include({ kind: 'exitHandler', id: 1, displayName: 'all' })
    const [body, exit] = handler?.kind === 'exitHandler' ? [handler.body, handler.exit] : []
    expect(body?.map(({ id }) => id)).to.deep.equal([2])
    expect(exit?.[0]).to.deep.include({ id: 3, inputs: { status: { reference: { kind: 'status', handler: 1 } } } })
    expect(after).to.deep.include({ id: 4, options: { after: [1] } })
  })

  it('its functions are not async', () => {
    expect(
      findingsIn(() =>
        exitHandler(
          untyped(async () => {}),
          (status) => notify({ status }),
        ),
      ),
    ).to.deep.equal(['KF1003 The body of exitHandler is async.'])
  })
})
