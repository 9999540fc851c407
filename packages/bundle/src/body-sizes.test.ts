import { expect } from 'chai'
import type { ComponentData } from '@kfp-ts/dsl'
import { bodySizes } from './body-sizes.ts'

const component: ComponentData = { name: 'train', inputs: {}, outputs: {}, declaredAt: undefined }

describe('bodySizes', () => {
  it('limits each body', () => {
    const texts = [100 * 1024, 100 * 1024 + 1].map((length) => 'x'.repeat(length))
    expect(bodySizes(texts.map((text) => ({ component, text }))).map(({ message }) => message)).to.deep.equal([
      'The body of component "train" is 101 KB, and one body may be at most 100 KB.',
    ])
  })
})
