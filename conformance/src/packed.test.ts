import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { output, run } from './command.ts'
import { pack, tarballs } from './packages.ts'
import { repository } from './repository.ts'

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

describe('every package, packed', () => {
  it('holds what its package.json leads to, and no test', async () => {
    const packed = await tarballs()
    expect(packed.map(({ name }) => name)).to.include.members(['kfp-ts', '@kfp-ts/serving', '@kfp-ts/component-train-classifier'])
    for (const { name, files, targets } of packed) {
      expect(targets, name).not.to.have.length(0)
      expect(files, name).to.include.members([...targets])
      expect(
        files.filter((file) => /\.test\.|tsbuildinfo/.test(file)),
        name,
      ).to.deep.equal([])
    }
  })
})

describe('kfp-ts from its tarballs', () => {
  let archives: readonly string[]
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-packed-'))
    archives = await pack('kfp-ts', folder)
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))
  const install = (into: string): Promise<string> => output('npm', ['install', '--no-audit', '--no-fund', ...archives], { cwd: into })

  it('compiles and runs hello in an empty folder, in less than 45 MB', async () => {
    const user = join(folder, 'user')
    await mkdir(user)
    await writeFile(join(user, 'package.json'), json({ name: 'user', private: true, type: 'module' }))
    await install(user)
    const [kilobytes] = (await output('du', ['-sk', join(user, 'node_modules')])).split('\t')
    expect(Number(kilobytes)).to.be.below(45 * 1024)

    await cp(join(repository, 'pipelines/hello/pipeline.ts'), join(user, 'pipeline.ts'))
    const bin = join(user, 'node_modules/.bin/kfp-ts')
    await output(bin, ['compile', 'pipeline.ts', '--out', 'compiled'], { cwd: user })
    const compiled = await readFile(join(user, 'compiled/hello/pipeline.yaml'), 'utf8')
    expect(compiled).to.equal(await readFile(join(repository, 'compiled/hello/pipeline.yaml'), 'utf8'))
    expect(await output(bin, ['run', 'pipeline.ts', '--param', 'name=tarball'], { cwd: user })).to.include('HELLO, TARBALL!!!')

    await writeFile(
      join(user, 'importing.ts'),
      [
        "import { importer, pipeline, t } from 'kfp-ts'",
        "export const importing = pipeline({ name: 'importing' }, () => void importer({ uri: 's3://models/net.bin', type: t.model() }))",
        '',
      ].join('\n'),
    )
    const refused = await run(bin, ['run', 'importing.ts'], { cwd: user })
    expect([refused.code, refused.stderr.includes('KF5115  Task "importer" imports s3://models/net.bin')]).to.deep.equal([1, true])
  })

  it('runs the pipeline of a monorepo whose steps are a package of TypeScript sources', async () => {
    const user = join(folder, 'monorepo')
    await Promise.all(['packages/steps/src', 'apps/pipeline'].map((path) => mkdir(join(user, path), { recursive: true })))
    await writeFile(join(user, 'package.json'), json({ name: 'monorepo', private: true, type: 'module', workspaces: ['packages/*', 'apps/*'] }))
    await writeFile(
      join(user, 'packages/steps/package.json'),
      json({
        name: '@acme/steps',
        version: '1.0.0',
        type: 'module',
        exports: { './double': './src/double.ts' },
        peerDependencies: { '@kfp-ts/component': '0.1.0' },
      }),
    )
    await writeFile(join(user, 'packages/steps/src/factor.ts'), 'export const factor: number = 2\n')
    await writeFile(
      join(user, 'packages/steps/src/double.ts'),
      [
        "import { component, t } from '@kfp-ts/component'",
        "import { factor } from './factor.ts'",
        'export const double = component({',
        "  name: 'double', inputs: { n: t.integer() }, outputs: { doubled: t.integer() }, run: async ({ n }) => ({ doubled: n * factor }),",
        '})',
        '',
      ].join('\n'),
    )
    await writeFile(
      join(user, 'apps/pipeline/package.json'),
      json({ name: '@acme/app', type: 'module', private: true, dependencies: { '@acme/steps': '1.0.0' } }),
    )
    await writeFile(
      join(user, 'apps/pipeline/pipeline.ts'),
      [
        "import { double } from '@acme/steps/double'",
        "import { pipeline, t } from 'kfp-ts'",
        "export const twice = pipeline({ name: 'twice', inputs: { n: t.integer() } }, ({ n }) => double({ n: double({ n }).outputs.doubled }))",
        '',
      ].join('\n'),
    )
    await install(user)
    const ended = await run(join(user, 'node_modules/.bin/kfp-ts'), ['run', 'apps/pipeline/pipeline.ts', '--param', 'n=5'], { cwd: user })
    expect(ended.stderr + ended.stdout).to.match(/doubled: 20\b/)
    expect(ended.code).to.equal(0)
    const inContainers = await run(join(user, 'node_modules/.bin/kfp-ts'), ['run', 'apps/pipeline/pipeline.ts', '-p', 'n=5', '--runner', 'docker'], {
      cwd: user,
    })
    expect([inContainers.code, inContainers.stderr.split('\n')[0]]).to.deep.equal([
      1,
      'error KF5100  Containers are started through the package dockerode, which is not installed.',
    ])
  })
})
