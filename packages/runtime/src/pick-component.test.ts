import { expect } from 'chai'
import { component } from '@kfp-ts/component'
import { isNamedAfter, pickComponent } from './pick-component.ts'

const train = component({ name: 'train', run: async () => {} })
const testIt = component({ name: 'test-it', run: async () => {} })

describe('pickComponent', () => {
  it('takes the only one, under however many names', () => {
    expect(pickComponent({ train, again: train, size: 3 }, 'steps').name).to.equal('train')
  })
  it('takes the one that is named, by its name or its export', () => {
    expect(pickComponent({ train, testIt }, 'steps', 'test-it').name).to.equal('test-it')
    expect(pickComponent({ train, testIt }, 'steps', 'testIt').name).to.equal('test-it')
  })
  it('takes the one the package is named after', () => {
    expect(pickComponent({ train, testIt }, '@acme/component-train').name).to.equal('train')
    expect(isNamedAfter('@acme/retrain', 'train')).to.equal(false)
  })
  it('names the candidates otherwise', () => {
    expect(() => pickComponent({}, 'steps')).to.throw('KF4033  Package "steps" exports no component.')
    expect(() => pickComponent({ train, testIt }, 'steps')).to.throw('KF4034  Package "steps" exports several components: train, test-it.')
    expect(() => pickComponent({ train }, 'steps', 'x')).to.throw(
      'KF4035  Package "steps" exports no component "x".\n  hint: its components are: train.',
    )
  })
})
