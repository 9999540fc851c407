import { makeOutput, type Output, type String } from '@kfp-ts/component'
import { expect } from 'chai'
import { mountPvc } from './mount-pvc.ts'

describe('mountPvc', () => {
  it('is frozen data for the pod of a task', () => {
    const setting = mountPvc({ claim: 'surface-data', path: '/data' })
    expect(setting).to.deep.include({ platform: 'kubernetes', fits: 'a container' })
    expect(Object.isFrozen(setting)).to.equal(true)
  })

  it('names a claim in the old form and the new one, as the Python SDK does', () => {
    expect(mountPvc({ claim: 'surface-data', path: '/data' }).fragment).to.deep.equal({
      pvcMount: [{ mountPath: '/data', constant: 'surface-data', pvcNameParameter: { runtimeValue: { constant: 'surface-data' } } }],
    })
  })

  it('takes an output in both places', () => {
    const claim = makeOutput({ kind: 'input', input: 'claim' }, { ir: 'STRING' }, {}) as Output<String>
    const { fragment } = mountPvc({ claim, path: '/data', subPath: 'train' })
    const [entry] = fragment['pvcMount'] as readonly { readonly [key: string]: unknown }[]
    expect(Object.keys(entry ?? {}).toSorted()).to.deep.equal(['...', 'mountPath', 'pvcNameParameter', 'subPath'])
    expect([entry?.['...'], entry?.['pvcNameParameter']]).to.satisfy((both: readonly unknown[]) => both.every((one) => one === claim))
  })

  it('looks at the name and the path', () => {
    const { findings } = mountPvc({ claim: 'Data', path: 'data' })
    expect(findings.map(({ code }) => code)).to.deep.equal(['KF1074', 'KF1073'])
  })
})
