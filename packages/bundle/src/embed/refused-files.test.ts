import { expect } from 'chai'
import { refusalOf } from './refused-files.ts'

const settings = { folder: '/project', embedFiles: ['labels.json'] }
const secrets = ['.env', '.env.local', '.npmrc', '.netrc', 'id_rsa', 'id_ed25519', 'tls.key', 'tls.pem', 'store.p12', 'prod.kubeconfig']

describe('refusalOf', () => {
  for (const file of secrets) it(`refuses ${file}`, () => expect(refusalOf(`/project/${file}`, settings)).to.equal('KF1112'))
  it('refuses JSON of the project that is not listed', () => {
    expect(refusalOf('/project/data.json', settings)).to.equal('KF1113')
    expect(refusalOf('/project/labels.json', settings)).to.equal(undefined)
    expect(refusalOf('/project/node_modules/mime-db/db.json', settings)).to.equal(undefined)
  })
  it('refuses native programs, and takes code', () => {
    expect(refusalOf('/project/node_modules/x/x.node', settings)).to.equal('KF1114')
    expect(refusalOf('/project/keys.ts', settings)).to.equal(undefined)
    expect(refusalOf('/project/environment.ts', settings)).to.equal(undefined)
  })
})
