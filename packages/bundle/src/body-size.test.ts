import { expect } from 'chai'
import type { ComponentData } from '@kfp-ts/dsl'
import { isTooLarge, tooLarge } from './body-size.ts'

const component: ComponentData = { name: 'train', inputs: {}, outputs: {}, declaredAt: undefined }

describe('the size of a body', () => {
  it('has a limit', () => {
    const [most, more] = [100 * 1024, 100 * 1024 + 1].map((length) => 'x'.repeat(length)) as [string, string]
    expect([isTooLarge(most), isTooLarge(more)]).to.deep.equal([false, true])
    expect(tooLarge(component, more).message).to.equal('The body of component "train" is 101 KB, and one body may be at most 100 KB.')
  })
})
