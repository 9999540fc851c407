import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { type Ended, output } from './command.ts'
import { type Docker, startDocker } from './docker-daemon.ts'
import { copyProject, type ProjectCopy } from './docker-project.ts'
import { type DockerRegistry, startRegistry } from './docker-registry.ts'
import { kfpTs } from './kfp-ts.ts'
import { repository } from './repository.ts'

interface Built {
  readonly images: readonly {
    readonly package: string
    readonly image: string
    readonly state: string
    readonly bytes: number
    readonly digest?: string
  }[]
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
}
const surfaceCrack = 'pipelines/surface-crack/pipeline.ts'
const asInACluster = ['--rm', '--network=none', '--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges']
const isOfRoot = process.getuid?.() === 0

describe('images in a real Docker engine', function () {
  let docker: Docker
  let project: ProjectCopy
  let registry: DockerRegistry
  let built: Built
  before(async function () {
    if (!isOfRoot && !process.env['CI']) return this.skip()
    docker = await startDocker()
    project = await copyProject()
    registry = await startRegistry()
    built = await build(surfaceCrack, '--model-server')
  })
  after(async () => {
    await registry?.stop()
    await project?.remove()
    await docker?.stop()
  })

  function ended(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return kfpTs(args, { cwd: project.folder, env: { ...docker.env, ...env } })
  }
  async function build(...args: readonly string[]): Promise<Built> {
    const { stdout, stderr } = await ended(['build', '--json', ...args])
    expect(stdout, stderr).to.match(/^\{/)
    return JSON.parse(stdout) as Built
  }
  const problems = ({ diagnostics }: Built): readonly string[] => diagnostics.map(({ code, message }) => `${code} ${message}`)
  const imageOf = (name: string): string => built.images.find((one) => one.package === `@kfp-ts/component-${name}`)?.image ?? ''
  const lock = async (): Promise<{ images: { [name: string]: { image: string; digest?: string } } }> =>
    JSON.parse(await readFile(join(project.folder, 'pipelines/images.lock.json'), 'utf8'))
  async function compiledImages(): Promise<{ readonly images: readonly string[]; readonly stderr: string }> {
    const { stderr } = await ended(['compile', surfaceCrack, '--out', 'out'])
    const yaml = await readFile(join(project.folder, 'out/surface-crack/pipeline.yaml'), 'utf8')
    return {
      images: [...new Set([...yaml.matchAll(/image: (\S+)/g)].map(([, image = '']) => image))].filter((image) => !image.startsWith('node:')),
      stderr,
    }
  }

  it('has one for every component of surface-crack and for the model server, each below 350 MB without its base', async () => {
    expect(problems(built)).to.deep.equal([])
    const components = (await readFile(join(repository, surfaceCrack), 'utf8')).match(/(?<=@kfp-ts\/)component-[\w-]+/g) ?? []
    expect(built.images.map(({ image, state }) => [/([\w-]+):[^/]*$/.exec(image)?.[1], state])).to.have.deep.members(
      [...components, 'model-server'].map((name) => [name, 'built']),
    )
    for (const { image, bytes } of built.images) {
      console.log(`      ${image}: ${(bytes / 1e6).toFixed(0)} MB without its base`)
      expect(bytes, image).to.be.below(350e6)
    }
  })

  it('builds nothing where nothing has changed', async () => {
    const again = await build(surfaceCrack, '--model-server')
    expect(again.images.map(({ image, state }) => [image, state])).to.deep.equal(built.images.map(({ image }) => [image, 'unchanged']))
  })

  it('says where the name of the model server goes', async () => {
    const server = built.images.find((one) => one.package === '@kfp-ts/serving')?.image
    const { stdout } = await ended(['build', surfaceCrack, '--model-server'])
    expect(stdout).to.contain(`\nmodels are served from it by: deployModel({ ..., image: '${server}' })\n`)
  })

  it('runs a step as an unprivileged user on a file system that cannot be written to', async () => {
    const input = { inputs: { parameterValues: { budget: 3 } }, outputs: { outputFile: '/tmp/out/executor_output.json', parameters: {} } }
    const step = `kfp-ts-component @kfp-ts/component-plan-trials --executor_input '${JSON.stringify(input)}'`
    const { code, stdout, stderr } = await docker.docker([
      'run', ...asInACluster, imageOf('plan-trials'), 'sh', '-c', `id -u; touch /app/x /x; ${step} >&2; cat /tmp/out/executor_output.json`,
    ]) // prettier-ignore
    expect(code, stderr).to.equal(0)
    const [uid, ...json] = stdout.split('\n')
    expect([uid, JSON.parse(json.join('\n')).parameterValues.trials.length]).to.deep.equal(['65532', 3])
    expect(stderr).to.contain("touch: cannot touch '/app/x': Read-only file system")
  })

  it('hands SIGTERM to the step, which is process 1', async () => {
    const artifact = { name: 'photographs', type: { schemaTitle: 'system.Dataset' }, uri: '/tmp/photographs', metadata: {} }
    const outputs = { outputFile: '/tmp/out.json', artifacts: { photographs: { artifacts: [artifact] } } }
    const input = JSON.stringify({ inputs: { parameterValues: { images: '', count: 1e5, seed: 1 } }, outputs })
    const words = ['kfp-ts-component', '@kfp-ts/component-ingest-images', '--executor_input', input]
    const id = (await docker.docker(['run', '--detach', ...asInACluster.slice(1), imageOf('ingest-images'), ...words])).stdout.trim()
    for (let attempt = 0; attempt < 300 && !(await docker.docker(['logs', id])).stdout.includes('Generating'); attempt += 1) await sleep(100)
    await docker.docker(['kill', '--signal=TERM', id])
    expect((await docker.docker(['wait', id])).stdout.trim()).to.equal('143')
    const { stdout, stderr } = await docker.docker(['logs', id])
    expect(stdout + stderr).to.contain('KF4018')
  })

  it('has a model server that says what is wrong with a model', async () => {
    const server = built.images.find((one) => one.package === '@kfp-ts/serving')?.image ?? ''
    const { code, stderr } = await docker.docker(['run', ...asInACluster, server, 'kfp-ts', 'serve', '/no/model'])
    expect([code, /KF86\d\d/.test(stderr)], stderr).to.deep.equal([1, true])
  })

  it('is what compiled pipelines name', async () => {
    const components = built.images.filter((one) => one.package.includes('component')).map(({ image }) => image)
    expect((await compiledImages()).images.toSorted()).to.deep.equal(components.toSorted())
    expect(Object.keys((await lock()).images)).to.deep.equal(built.images.map((one) => one.package).toSorted())
  })

  it('says when the lock is of another state of a component, or of none', async () => {
    const pipeline = await project.addStep('changing', step('changing'))
    await build(pipeline)
    const index = join(project.folder, 'steps/changing/index.js')
    await writeFile(index, `${await readFile(index, 'utf8')}// Another state.\n`)
    expect((await ended(['compile', pipeline, '--out', 'out'])).stderr).to.match(
      /^warning KF1131 {2}The image of @acme\/changing in images\.lock\.json, 1\.0\.0-[\da-f]{12}, was built from another state of it\.$/m,
    )
    const unknown = await project.addStep('unknown', step('unknown'))
    expect((await ended(['compile', unknown, '--out', 'out'])).stderr).to.contain(
      'warning KF1132  There is no image of @acme/unknown in images.lock.json.',
    )
  })

  it('shows the failing line with its output', async () => {
    const broken = await project.addStep(
      'broken',
      `${step('broken')}\nif (process.getuid() === 65532) throw new Error('libfoo.so.1: cannot open shared object file')\n`,
    )
    const { images, diagnostics } = await build(broken)
    expect([images, diagnostics.map(({ code }) => code)]).to.deep.equal([[], ['KF1140']])
    expect(diagnostics[0]?.message).to.match(/^The image of @acme\/broken was not built: Dockerfile:\d+: RUN \["node", "load\.mjs"\]\n/)
    expect(diagnostics[0]?.message).to.contain('Error: libfoo.so.1: cannot open shared object file')
  })

  it('says which base image cannot be had', async () => {
    const { diagnostics } = await build('pipelines/changing.ts', '--base-image', `${registry.address}/no/base:1`)
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['KF1139'])
    const all = await build('pipelines/changing.ts', 'pipelines/unknown.ts', '--base-image', `${registry.address}/no/base:1`)
    expect(problems(all)).to.deep.equal(problems({ images: [], diagnostics }))
    expect(diagnostics[0]?.message).to.contain(`The base image ${registry.address}/no/base:1 cannot be had: `)
  })

  it('says who was refused by which registry, and pins by digest what was pushed', async () => {
    const prefix = `${registry.address}/team`
    const push = ['pipelines/changing.ts', '--push', '--image-prefix', prefix]
    const config = await mkdtemp(join(tmpdir(), 'kfp-ts-docker-config-'))
    const refused = JSON.parse((await ended(['build', '--json', ...push], { DOCKER_CONFIG: config })).stdout) as Built
    expect(refused.diagnostics[0]?.message).to.contain(`${registry.address} refused ${prefix}/changing:1.0.0-`)
    expect(refused.diagnostics[0]?.message).to.contain('which was pushed as nobody (there was no docker login): ')
    const { name, password } = registry.user
    await output('docker', ['login', '--username', name, '--password', password, registry.address], { env: { ...docker.env, DOCKER_CONFIG: config } })
    const pushed = JSON.parse((await ended(['build', '--json', ...push], { DOCKER_CONFIG: config })).stdout) as Built
    await rm(config, { recursive: true })
    expect(problems(pushed)).to.deep.equal([])
    const { stderr } = await ended(['compile', 'pipelines/changing.ts', '--out', 'out'])
    expect(stderr).to.equal('')
    const yaml = await readFile(join(project.folder, 'out/changing/pipeline.yaml'), 'utf8')
    expect(yaml).to.contain(`image: ${prefix}/changing@${pushed.images[0]?.digest}\n`)
  })

  it('says where no room is left, and counts nothing half-written', async () => {
    const small = await mkdtemp(join(tmpdir(), 'kfp-ts-small-'))
    await output('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', small])
    const pipeline = await project.addStep('roomless', step('roomless'))
    const contexts = join(project.folder, 'contexts')
    const written = async (env: NodeJS.ProcessEnv): Promise<Built> =>
      JSON.parse((await ended(['build', '--json', pipeline, '--context', contexts], env)).stdout)
    try {
      expect((await written({ TMPDIR: small })).diagnostics.map(({ code }) => code)).to.deep.equal(['KF1142'])
      expect(existsSync(contexts)).to.equal(false)
      expect((await written({})).images[0]).to.deep.include({ state: 'written', package: '@acme/roomless' })
      expect(await readdir(contexts)).to.deep.equal(['roomless'])
    } finally {
      await output('umount', [small])
      await rm(small, { recursive: true })
    }
  })

  it('says that no engine answers', async () => {
    const { stdout } = await ended(['build', '--json', 'pipelines/changing.ts'], { DOCKER_HOST: 'unix:///no/docker.sock' })
    expect(problems(JSON.parse(stdout) as Built)[0]).to.match(/^KF1138 The Docker engine at unix:\/\/\/no\/docker\.sock does not answer: /)
  })
})

function step(name: string): string {
  return `import { component } from '@kfp-ts/component'\nexport const step = component({ name: '${name}', run: async () => {} })\n`
}
