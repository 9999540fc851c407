import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '@kfp-ts/component'
import { runningServers, stopServer } from '@kfp-ts/serving'
import { writeBrightnessModel } from '@kfp-ts/serving/testing'
import { expect } from 'chai'
import { deployModel } from './deploy-model.ts'

describe('deploy-model', function () {
  this.timeout(60_000)
  let folder = ''
  let state = ''
  const before = process.env['KFP_TS_SERVERS']
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-deploy-'))
    state = join(folder, '.kfp-ts', 'state')
    await writeBrightnessModel(join(folder, 'model'))
  })
  afterEach(async () => {
    for (const { name } of await runningServers(state)) await stopServer(name, state)
    if (before === undefined) delete process.env['KFP_TS_SERVERS']
    else process.env['KFP_TS_SERVERS'] = before
    await rm(folder, { recursive: true, force: true })
  })
  const deploy = (name: string, port: number): ReturnType<typeof deployModel.run> =>
    deployModel.run({ model: join(folder, 'model'), name, version: 3, port }, { folder: join(folder, 'out'), log: () => undefined })

  it('starts a server on this machine that outlives the step', async () => {
    process.env['KFP_TS_SERVERS'] = state
    const { outputs } = await deploy('surface-crack', 0)
    const ready = (await (await fetch(`${outputs.url}/readyz`)).json()) as { model: object }
    expect(ready.model).to.deep.equal({ name: 'surface-crack', version: '3' })
    expect(outputs.running).to.equal(true)
    expect(outputs.stop).to.equal('npx kfp-ts serve stop surface-crack')
    const yaml = await readFile(outputs.manifests.path, 'utf8')
    expect(yaml)
      .to.match(/^kind: Service$/m)
      .and.match(/^kind: Deployment$/m)
      .and.match(/^ +port: 8080$/m)
    expect(yaml).to.include("app.kubernetes.io/version: '3'")
  })

  it('writes manifests only where nothing that it starts outlives it', async () => {
    delete process.env['KFP_TS_SERVERS']
    const { outputs } = await deploy('surface-crack', 80)
    expect([outputs.url, outputs.stop, outputs.running]).to.deep.equal([
      'http://surface-crack:80',
      'kubectl delete service/surface-crack deployment/surface-crack',
      false,
    ])
    expect(await readFile(outputs.manifests.path, 'utf8')).to.match(/^ +port: 80$/m)
    expect(await runningServers(state)).to.deep.equal([])
  })

  it('names the image that it is given, and says when a cluster cannot pull it', async () => {
    delete process.env['KFP_TS_SERVERS']
    const manifest = async (more: object): Promise<{ readonly yaml: string; readonly said: readonly string[] }> => {
      const said: string[] = []
      const options = { folder: join(folder, 'out'), log: (line: string) => void said.push(line) }
      const { outputs } = await deployModel.run({ model: join(folder, 'model'), name: 'surface', version: 3, ...more }, options)
      return { yaml: await readFile(outputs.manifests.path, 'utf8'), said: said.slice(1) }
    }
    expect((await manifest({})).said).to.deep.equal([
      `The manifests name the image localhost/kfp-ts/model-server:${version}, which a cluster cannot pull: push one, and name it as "image".`,
    ])
    const { yaml, said } = await manifest({ image: 'registry.example/team/model-server:0.1.0-c0ffee' })
    expect(yaml).to.match(/^ +image: registry\.example\/team\/model-server:0\.1\.0-c0ffee$/m)
    expect(said).to.deep.equal([])
  })

  it('starts nothing under a name that Kubernetes would refuse', async () => {
    process.env['KFP_TS_SERVERS'] = state
    const message = await deploy('Surface_Crack', 0).then(
      () => '',
      (error: Error) => error.message.split('\n')[0],
    )
    expect(message).to.equal('KF8701  "Surface_Crack" cannot be the name of a Kubernetes Service.')
    expect(await readdir(join(folder, 'out'))).to.deep.equal([])
  })
})
