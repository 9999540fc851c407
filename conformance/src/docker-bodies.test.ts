import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import type { Ended } from './command.ts'
import { type Docker, startDocker } from './docker-daemon.ts'
import { kfpTs } from './kfp-ts.ts'
import { repository } from './repository.ts'

/** Random letters cannot be packed: the body of `big` has more than 100 KB. */
const files = {
  'package.json': '{ "name": "@acme/pipes", "version": "1.0.0", "type": "module" }',
  'steps/table.ts': `export const table = '${randomBytes(100_000).toString('base64')}'\n`,
  'steps/big.ts': `import { component, t } from 'kfp-ts'
import { table } from './table.ts'
export const big = component({
  name: 'big',
  inputs: { text: t.string() },
  outputs: { size: t.integer() },
  run: async ({ text }, { progress, log }) => {
    progress(0.5, 'half')
    log('working')
    if (text === '') throw new Error('no text')
    return { size: table.length + text.length }
  },
})
`,
  'steps/demanded.ts': `import { component, t } from 'kfp-ts'
const factor = await Promise.resolve(2)
export const demanded = component({
  name: 'demanded',
  embed: false,
  inputs: { size: t.integer() },
  outputs: { twice: t.integer() },
  run: async ({ size }) => ({ twice: size * factor }),
})
`,
  'pipeline.ts': `import { pipeline, t } from 'kfp-ts'
import { big } from './steps/big.ts'
import { demanded } from './steps/demanded.ts'
export const all = pipeline({ name: 'all', inputs: { text: t.string({ default: 'x' }) } }, ({ text }) => ({
  twice: demanded({ size: big({ text }).outputs.size }).outputs.twice,
}))
`,
}
const twice = 2 * (Math.ceil(100_000 / 3) * 4 + 1)

describe('bodies that are too large for a command, in a real Docker engine', function () {
  let docker: Docker
  let folder: string
  before(async function () {
    if (process.getuid?.() !== 0 && !process.env['CI']) return this.skip()
    docker = await startDocker()
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-bodies-'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await mkdir(join(folder, 'node_modules'))
    for (const name of ['@kfp-ts', 'kfp-ts', 'dockerode']) await symlink(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  })
  after(async () => {
    await rm(folder ?? '', { recursive: true, force: true })
    await docker?.stop()
  })

  const cli = (...args: readonly string[]): Promise<Ended> => kfpTs(args, { cwd: folder, env: { ...docker.env, KFP_TS_DOCKER_NETWORK: 'none' } })
  const inDocker = (...args: readonly string[]): Promise<Ended> => cli('run', 'pipeline.ts', '--runner', 'docker', '--no-cache', '--json', ...args)
  const codes = ({ stderr }: Ended): readonly string[] => [...stderr.matchAll(/^(?:error|warning) (KF\d{4})/gm)].map(([, code = '']) => code)

  it('are refused for a cluster until they are built, and run here as processes', async () => {
    const refused = await cli('compile', 'pipeline.ts')
    expect([refused.code, codes(refused)]).to.deep.equal([1, ['KF1116', 'KF1120']])
    expect(refused.stderr).to.contain('hint: kfp-ts build puts it into an image; or import less.')
    const ended = await cli('run', 'pipeline.ts', '--json')
    expect(JSON.parse(ended.stdout).outputs.parameters, ended.stderr).to.deep.equal({ twice })
    expect((await inDocker()).stdout).to.contain('KF5113')
  })

  it('have images of their own, which compiled pipelines name', async () => {
    const built = JSON.parse((await cli('build', 'pipeline.ts', '--json')).stdout)
    expect(built.diagnostics).to.deep.equal([])
    expect(built.images.map((one: { package: string; state: string }) => [one.package, one.state])).to.deep.equal([
      ['./steps/big.ts#big', 'built'],
      ['./steps/demanded.ts#demanded', 'built'],
    ])
    for (const { bytes, image } of built.images) {
      console.log(`      ${image}: ${(bytes / 1e6).toFixed(1)} MB without its base`)
      expect(bytes).to.be.below(5e6)
    }
    const again = JSON.parse((await cli('build', 'pipeline.ts', '--json')).stdout)
    expect(again.images.map((one: { state: string }) => one.state)).to.deep.equal(['unchanged', 'unchanged'])
    const compiled = await cli('compile', 'pipeline.ts', '--out', 'out')
    expect([compiled.code, codes(compiled)]).to.deep.equal([0, ['KF1122']])
    const yaml = await readFile(join(folder, 'out/all/pipeline.yaml'), 'utf8')
    for (const { image } of built.images) expect(yaml).to.contain(`image: ${image}\n`)
    expect(yaml.length).to.be.below(5000)
  })

  it('run in them as in processes, tell how far they are, and say where', async () => {
    const { code, stdout, stderr } = await inDocker()
    const ended = JSON.parse(stdout)
    expect([code, ended.outputs.parameters], stderr).to.deep.equal([0, { twice }])
    const [big] = ended.tasks
    expect([big.progress, big.progressMessage]).to.deep.equal([0.5, 'half'])
    expect(big.container.name).to.equal(`kfp-ts.${ended.id}.big.attempt-1`)
    expect([/^localhost\/kfp-ts\/pipes-big:[\da-f]{12}$/.test(big.container.image), big.container.imageId.slice(0, 7)]).to.deep.equal([
      true,
      'sha256:',
    ])
    expect(await readFile(join(ended.folder, 'tasks/big/log.txt'), 'utf8')).to.equal('working\n')
    const compiled = await cli('run', 'out/all/pipeline.yaml', '--no-cache', '--json')
    expect(JSON.parse(compiled.stdout).outputs.parameters).to.deep.equal({ twice })
  })

  it("fail at the author's line", async () => {
    const { code, stderr, stdout } = await cli('run', 'pipeline.ts', '--runner', 'docker', '--param', 'text=')
    expect(code).to.equal(1)
    expect(stderr, stdout).to.match(/KF4010 {2}Component "big" failed: no text\n[^]*at steps\/big\.ts:10:28/)
  })

  it('are told from what was built once they change', async () => {
    const file = join(folder, 'steps/demanded.ts')
    await writeFile(file, (await readFile(file, 'utf8')).replace('resolve(2)', 'resolve(3)'))
    const compiled = await cli('compile', 'pipeline.ts', '--out', 'out')
    expect([compiled.code, codes(compiled)]).to.deep.equal([0, ['KF1131', 'KF1122']])
    const built = JSON.parse((await cli('build', 'pipeline.ts', '--json')).stdout)
    expect(built.images.map((one: { state: string }) => one.state)).to.deep.equal(['unchanged', 'built'])
    expect(JSON.parse((await inDocker()).stdout).outputs.parameters).to.deep.equal({ twice: 1.5 * twice })
  })
})
