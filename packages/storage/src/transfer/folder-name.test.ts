import { expect } from 'chai'
import { nameInFolder } from './folder-name.ts'

describe('nameInFolder', () => {
  it('takes names that stay in the folder', () => {
    for (const name of ['a', 'a/b', '..a/b..', '.hidden', 'a b', 'ü']) expect(nameInFolder(name, 's3://data/x')).to.equal(name)
  })

  it('refuses all others', () => {
    for (const name of ['', '..', '../a', 'a/../../b', './a', 'a//b', '/a', 'a/', 'a\0b', `a/${'ü'.repeat(128)}`]) {
      expect(() => nameInFolder(name, 's3://data/x'), name).to.throw('KF8916  s3://data/x has no name that a file in the folder can have.')
    }
  })
})
