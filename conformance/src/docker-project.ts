import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './repository.ts'

/** A project with the pipelines of this repository, where building writes what must not be checked in here. */
export interface ProjectCopy {
  readonly folder: string
  /** Adds a pipeline that calls a component of a workspace package of its own, `@acme/NAME`; gives the pipeline's path. */
  readonly addStep: (name: string, source: string) => Promise<string>
  readonly remove: () => Promise<void>
}

/** Copies what a build may change, and links what it only reads. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-project-'))
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'pipelines'])
    await cp(join(repository, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('.kfp-ts') })
  for (const name of ['packages', 'components', 'conformance', 'node_modules']) await symlink(join(repository, name), join(folder, name))
  return { folder, addStep: (name, source) => addStep(folder, name, source), remove: () => rm(folder, { recursive: true, force: true }) }
}

async function addStep(folder: string, name: string, source: string): Promise<string> {
  const home = join(folder, 'steps', name)
  const modules = join(folder, 'pipelines/node_modules/@acme')
  await mkdir(home, { recursive: true })
  await mkdir(modules, { recursive: true })
  await symlink(home, join(modules, name))
  const manifest = { name: `@acme/${name}`, version: '1.0.0', type: 'module', exports: './index.js', dependencies: { '@kfp-ts/component': '0.1.0' } }
  await writeFile(join(home, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(home, 'index.js'), source)
  const lockFile = join(folder, 'package-lock.json')
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as { packages: object }
  lock.packages = { ...lock.packages, [`node_modules/@acme/${name}`]: { resolved: `steps/${name}`, link: true }, [`steps/${name}`]: manifest }
  await writeFile(lockFile, JSON.stringify(lock))
  const pipeline = join(folder, `pipelines/${name}.ts`)
  await writeFile(
    pipeline,
    `import { pipeline } from 'kfp-ts'\nimport { step } from '@acme/${name}'\nexport const one = pipeline({ name: '${name}' }, () => { step() })\n`,
  )
  return pipeline
}
