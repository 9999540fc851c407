import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openStore } from '../open-store.ts'
import { refusal } from '../testing/expectations.ts'
import { authorizationOf } from './authorization.ts'

const uri = new URL('https://mlflow.example.com/base')

describe('who is asking', () => {
  it('is said in the order of MLflow', async () => {
    const all = { MLFLOW_TRACKING_USERNAME: 'ann', MLFLOW_TRACKING_PASSWORD: 'secret', MLFLOW_TRACKING_TOKEN: 'token', MLFLOW_WORKSPACE: 'team' }
    expect(await authorizationOf(uri, all)()).to.deep.equal({ 'x-mlflow-workspace': 'team', authorization: 'Basic YW5uOnNlY3JldA==' })
    expect(await authorizationOf(uri, { MLFLOW_TRACKING_TOKEN: 'token' })()).to.deep.equal({ authorization: 'Bearer token' })
    expect(await authorizationOf(new URL('https://bob:p%40ss@host'), all)()).to.include({ authorization: 'Basic Ym9iOnBAc3M=' })
    expect(await authorizationOf(uri, {})()).to.deep.equal({})
  })

  it('reads the token of a service account anew, and shows it to the server of the environment only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-token-'))
    const env = { MLFLOW_TRACKING_AUTH: 'kubernetes-namespaced', MLFLOW_TRACKING_URI: 'https://mlflow.example.com' }
    await writeFile(join(folder, 'namespace'), 'team\n')
    const asking = authorizationOf(uri, env, folder)
    for (const token of ['one', 'two']) {
      await writeFile(join(folder, 'token'), `${token}\n`)
      expect(await asking()).to.deep.equal({ authorization: `Bearer ${token}`, 'x-mlflow-workspace': 'team' })
    }
    expect(await authorizationOf(new URL('https://elsewhere.example.com'), env, folder)()).to.deep.equal({})
    await rm(join(folder, 'token'))
    expect(await refusal(asking())).to.equal('KF8535  The file that MLFLOW_TRACKING_AUTH names cannot be read: there is no such file or folder.')
    await rm(folder, { recursive: true })
  })

  it('is in no message', async () => {
    const store = await openStore('http://ann:hunter2@127.0.0.1:9', { env: {}, patience: { totalMs: 10 } })
    expect(store.uri).to.equal('http://127.0.0.1:9')
    expect(await refusal(store.getExperiment('x'))).to.equal(
      'KF8514  The tracking server at http://127.0.0.1:9 cannot be reached: nothing listens there.',
    )
    await store.close()
    expect(await refusal(openStore('ftp://ann:hunter2@host', { env: {} }))).to.equal('KF8502  "ftp://host" is not a store this version can open.')
  })
})
