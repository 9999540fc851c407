import { makeOutput } from '@kfp-ts/component'
import { expect } from 'chai'
import { legalName, legalVariables } from './legal-name.ts'

const place = { setting: 'emptyDir', position: undefined }

describe('names', () => {
  it('of volumes and containers are labels', () => {
    for (const right of ['a', 'scratch-1', 'a'.repeat(63)]) expect(legalName(place, ['name', right], 'a volume'), right).to.equal(undefined)
    for (const wrong of ['', 'Scratch', 'a.b', '-a', 'a'.repeat(64)])
      expect(legalName(place, ['name', wrong], 'a container')?.code, wrong).to.equal('KF1074')
    expect(legalName(place, ['name', 'my_dir'], 'a volume')).to.deep.equal({
      code: 'KF1074',
      severity: 'error',
      message: 'Setting "emptyDir" has "my_dir" as name, which is no name of a volume.',
      hint: 'such a name is made of small letters, digits and hyphens, 63 at most.',
    })
  })

  it('of objects may hold dots, and may come from a task', () => {
    expect(legalName(place, ['secret', 'team.database-1'], 'an object')).to.equal(undefined)
    expect(legalName(place, ['secret', makeOutput({ kind: 'input', input: 'name' }, { ir: 'STRING' }, {})], 'an object')).to.equal(undefined)
    for (const wrong of ['Data', 'a..b', 'a'.repeat(254)]) expect(legalName(place, ['secret', wrong], 'an object')?.code, wrong).to.equal('KF1074')
  })

  it('of variables are what a shell takes', () => {
    expect(legalVariables(place, { password: 'DB_PASSWORD', user: '1ST' }).map((found) => found?.message)).to.deep.equal([
      undefined,
      'Setting "emptyDir" has "1ST" as env.user, which is no name of a variable.',
    ])
  })
})
