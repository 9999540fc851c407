import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect } from 'chai'
import { type Ended, output, run } from './command.ts'
import { installed } from './npm-packages.ts'
import { pack } from './packages.ts'

/** A package manager, and what its projects have beside a package.json. */
interface Manager {
  readonly name: string
  readonly packages: string
  readonly install: readonly string[]
  readonly files: (archives: readonly string[]) => { readonly [path: string]: unknown }
  readonly lock: string
}

const step = `import { component, t } from '@kfp-ts/component'
import isOdd from 'is-odd'
export const step = component({
  name: 'step',
  inputs: { value: t.integer() },
  outputs: { odd: t.boolean() },
  run: async ({ value }) => ({ odd: isOdd(value) }),
})
`
const pipeline = `import { pipeline } from 'kfp-ts'
import { step } from '@acme/step'
export const one = pipeline({ name: 'one' }, () => { step({ value: 3 }) })
`
/** `@kfp-ts/runtime` of `kfp-ts-runtime-0.1.0.tgz`. */
const nameOf = (archive: string): string =>
  basename(archive)
    .replace(/-\d+\.\d+\.\d+\.tgz$/, '')
    .replace(/^kfp-ts-/, '@kfp-ts/')
const inPlaceOfRegistry = (archives: readonly string[]): { readonly [name: string]: string } =>
  Object.fromEntries(archives.map((archive) => [nameOf(archive), `file:${archive}`]))

const managers: readonly Manager[] = [
  {
    name: 'pnpm',
    packages: 'pnpm@10.18.0',
    install: ['install', '--ignore-scripts', '--prefer-offline'],
    files: (archives) => ({
      'package.json': projectManifest(archives, { '@acme/step': 'workspace:*' }, { pnpm: { overrides: inPlaceOfRegistry(archives) } }),
      'pnpm-workspace.yaml': 'packages: [steps/*]\n',
    }),
    lock: 'pnpm-lock.yaml',
  },
  {
    name: 'yarn',
    packages: 'yarn@1.22.22',
    install: ['install', '--ignore-scripts', '--non-interactive', '--silent'],
    files: (archives) => ({
      'package.json': projectManifest(archives, { '@acme/step': '1.0.0' }, { workspaces: ['steps/*'], resolutions: inPlaceOfRegistry(archives) }),
    }),
    lock: 'yarn.lock',
  },
]

function projectManifest(archives: readonly string[], dependencies: object, more: object): object {
  const kfpTs = archives.find((archive) => nameOf(archive) === 'kfp-ts')
  return { name: 'app', version: '1.0.0', private: true, type: 'module', dependencies: { 'kfp-ts': `file:${kfpTs}`, ...dependencies }, ...more }
}

describe('images of projects that npm did not install', () => {
  let folder: string
  let archives: readonly string[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-managers-'))
    archives = await pack('kfp-ts', folder)
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  for (const { name, packages, install, files, lock } of managers) {
    it(`hold what ${name} installed`, async () => {
      const project = join(folder, name)
      const manifest = {
        name: '@acme/step',
        version: '1.0.0',
        type: 'module',
        exports: './index.js',
        files: ['index.js'],
        dependencies: { 'is-odd': '3.0.1', '@kfp-ts/component': '0.1.0' },
        devDependencies: { 'is-even': '1.0.0' },
      }
      const all = {
        ...files(archives),
        'pipeline.ts': pipeline,
        'steps/step/package.json': manifest,
        'steps/step/index.js': step,
        'steps/step/notes': '',
      }
      for (const [path, content] of Object.entries(all)) {
        await mkdir(dirname(join(project, path)), { recursive: true })
        await writeFile(join(project, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
      }
      await output(join(await installed(name, [packages]), '.bin', name), install, { cwd: project })
      expect(await readdir(project))
        .to.include(lock)
        .and.not.include('package-lock.json')
      const kfpTs = (...args: readonly string[]): Promise<Ended> => run(join(project, 'node_modules/.bin/kfp-ts'), args, { cwd: project })
      const built = await kfpTs('build', 'pipeline.ts', '--context', 'contexts', '--json')
      expect(JSON.parse(built.stdout).diagnostics, built.stderr).to.deep.equal([])

      const app = join(project, 'contexts/step/app')
      expect(await readdir(join(app, 'node_modules/@acme/step'))).to.have.members(['index.js', 'package.json'])
      expect(await readdir(join(app, 'node_modules')))
        .to.include('is-odd')
        .and.not.include.members(['is-even', 'esbuild', 'kfp-ts'])
      // As in an image, nothing else of the project is above it.
      await output('mv', [app, join(folder, `${name}-app`)])
      await output(process.execPath, ['load.mjs'], { cwd: join(folder, `${name}-app`) })
      const outputFile = join(folder, `${name}.json`)
      const input = JSON.stringify({ inputs: { parameterValues: { value: 3 } }, outputs: { outputFile } })
      const bin = join(folder, `${name}-app/node_modules/.bin/kfp-ts-component`)
      await output(bin, ['@acme/step', '--executor_input', input], { cwd: folder })
      expect(JSON.parse(await readFile(outputFile, 'utf8')).parameterValues).to.deep.equal({ odd: true })
    })
  }
})
