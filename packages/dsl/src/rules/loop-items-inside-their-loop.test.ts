import { expect } from 'chai'
import type { Output, String } from '@kfp-ts/component'
import { parallelFor } from '../parallel-for.ts'
import { findingsIn } from '../testing/findings.ts'
import { show } from '../testing/steps.ts'

describe('rule: loop items inside their loop', () => {
  it('an item has no value outside', () => {
    expect(
      findingsIn(({ uri }) => {
        let leaked: Output<String> = uri
        parallelFor(['a', 'b'], (item) => {
          leaked = item
          parallelFor([1, 2], () => show({ text: item }))
        })
        show({ text: leaked })
      }),
    ).to.deep.equal(['KF2004 Input "text" of task "show" uses the item of a loop outside that loop.'])
  })
})
