import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Ended } from './command.ts'
import { type Docker, startDocker } from './docker-daemon.ts'
import { copyProject, type ProjectCopy } from './docker-project.ts'
import { kfpTs } from './kfp-ts.ts'

interface RunJson {
  readonly state: string
  readonly folder: string
  readonly outputs: { readonly parameters: { readonly accuracy: number } }
  readonly tasks: readonly {
    readonly path: string
    readonly state: string
    readonly outputs?: { readonly parameters: { readonly [name: string]: unknown } }
  }[]
}
const pipeline = 'pipelines/surface-crack/pipeline.ts'

describe('surface-crack in containers of its own images', function () {
  let docker: Docker
  let project: ProjectCopy
  before(async function () {
    if (process.getuid?.() !== 0 && !process.env['CI']) return this.skip()
    docker = await startDocker()
    project = await copyProject()
    const { code, stderr } = await ended('build', pipeline)
    expect(code, stderr).to.equal(0)
  })
  after(async () => {
    await project?.remove()
    await docker?.stop()
  })
  const ended = (...args: readonly string[]): Promise<Ended> => kfpTs(args, { cwd: project.folder, env: docker.env })
  const run = async (...args: readonly string[]): Promise<RunJson> => {
    const parameters = { count: 200, epochs: 6, threshold: 0.6 }
    const given = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`])
    // As on a cluster that is careful: a network of nobody, files that cannot be changed.
    const careful = ['--docker-network', 'none', '--docker-host-config', '{"ReadonlyRootfs":true,"CapDrop":["ALL"]}']
    const { code, stdout, stderr } = await ended('run', pipeline, ...careful, ...given, '--json', ...args)
    expect(code, stdout + stderr).to.equal(0)
    return JSON.parse(stdout) as RunJson
  }
  const outputsOf = ({ tasks }: RunJson, name: string) => tasks.find(({ path }) => path.endsWith(`/${name}`))?.outputs?.parameters

  it('trains, registers, tests what it would serve, and is found in the cache the second time', async () => {
    const first = await run()
    expect(first.outputs.parameters.accuracy).to.be.at.least(0.6)
    expect(outputsOf(first, 'register-model')?.['version']).to.equal(1)
    expect(outputsOf(first, 'deploy-model')).to.deep.include({ running: false, url: 'http://surface:8080' })
    expect(outputsOf(first, 'smoke-test')?.['agreement']).to.be.at.least(0.75)
    expect((await stat(join(project.folder, '.kfp-ts/state/models/surface'))).isDirectory()).to.equal(true)
    const second = await run()
    const cached = second.tasks.filter(({ state }) => state === 'cached').map(({ path }) => path)
    expect(cached).to.include.members(['ingest-images', 'preprocess-images', 'plan-trials', 'select-best'])
    expect(await readFile(join(second.folder, 'index.html'), 'utf8')).to.include('surface-crack')
    expect((await docker.docker(['ps', '--all', '--quiet', '--filter', 'label=kfp-ts.run'])).stdout).to.equal('')
    await rm(second.folder, { recursive: true })
  })
})
