import { expect } from 'chai'
import { packageClosure } from './package-closure.ts'
import type { LockedPackages } from './package-lock.ts'

const packages: LockedPackages = {
  'node_modules/@acme/train': { resolved: 'steps/train', link: true },
  'steps/train': { version: '1.2.0', dependencies: { math: '^2.0.0' }, devDependencies: { tests: '1.0.0' } },
  'steps/train/node_modules/math': {
    version: '2.0.0',
    peerDependencies: { fast: '1', slow: '1' },
    peerDependenciesMeta: { slow: { optional: true } },
  },
  'node_modules/math': { version: '1.0.0', dependencies: { unrelated: '1' } },
  'node_modules/fast': { version: '1.0.0', optionalDependencies: { absent: '1', math: '1' } },
  'node_modules/slow': { version: '1.0.0' },
  'node_modules/tests': { version: '1.0.0', dev: true },
  'node_modules/unrelated': { version: '1.0.0', dependencies: { fast: '1' } },
}

describe('packageClosure', () => {
  it('has what a package needs to run, each from the place where Node would find it', () => {
    const closure = packageClosure(packages, ['@acme/train'])
    expect(Object.keys(closure ?? {})).to.deep.equal([
      'node_modules/@acme/train',
      'node_modules/fast',
      'node_modules/math',
      'node_modules/unrelated',
      'steps/train',
      'steps/train/node_modules/math',
    ])
    expect(closure?.['steps/train']).to.deep.equal({ version: '1.2.0', dependencies: { math: '^2.0.0' } })
  })
  it('is nothing for a package that is not at the top', () => {
    expect(packageClosure(packages, ['absent'])).to.equal(undefined)
  })
})
