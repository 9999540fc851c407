import { expect } from 'chai'
import { component } from './component.ts'
import { definitionOf } from './definition.ts'
import { library } from './protocol.ts'

describe('definitionOf', () => {
  it('finds what a component carries under the shared symbol', () => {
    const step = component({ name: 'step', run: async () => {} })
    const data = (step as unknown as { readonly [symbol: symbol]: unknown })[Symbol.for('kfp-ts.component.1')]
    expect(definitionOf(step)).to.equal(data)
    expect(data).to.deep.include({ kind: 'component', library, name: 'step', inputs: {}, outputs: {} })
  })

  it('is nothing for anything else', () => {
    expect([definitionOf(() => {}), definitionOf({}), definitionOf(undefined)]).to.deep.equal([undefined, undefined, undefined])
  })
})
