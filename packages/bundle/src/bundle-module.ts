import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { version } from '@kfp-ts/component'
import { writeAtomically } from '@kfp-ts/runtime'
import type { BuildOptions } from 'esbuild'
import { authorModules } from './author-modules.ts'
import { areUnchanged, contentHash, type FileHashes, fileHashes } from './content-hash.ts'
import { processConditions } from './conditions.ts'
import { externalPackages, type IsExternal } from './external-packages.ts'
import { cacheFolder, type Project } from './project.ts'
import { removeStale } from './remove-stale.ts'
import { withRequire } from './with-require.ts'

/** What to bundle: a file, or a text that imports it. */
export interface ModuleSource {
  readonly file: string
  /** Code to start from in place of the file itself. */
  readonly entry?: string
  /** In whose cache the bundle lies. */
  readonly project: Project
  readonly isExternal: IsExternal
}
/** A module of the author as one file that Node can import. */
export interface BundledModule {
  /** Its path; the name holds the hash of its content. */
  readonly output: string
  /** The files it was made of or reads beside it, with their hashes. */
  readonly inputs: FileHashes
  /** Files of packages it imports. */
  readonly externals: readonly string[]
}
interface Manifest extends BundledModule {
  readonly made: string
}
interface Built {
  readonly code: string
  readonly inputs: readonly string[]
  readonly externals: readonly string[]
}

/** Bundles a file into the project's cache, or takes what lies there while its inputs are unchanged; rejects with esbuild's build failure. */
export async function bundleModule(source: ModuleSource): Promise<BundledModule> {
  const { file, entry = '', project } = source
  const folder = cacheFolder(project)
  const stem = `${basename(file).replaceAll(/[^\w-]/g, '_')}-${contentHash(file, entry).slice(0, 8)}`
  const manifest = join(folder, `${stem}.json`)
  const made = [version, ...processConditions()].join(' ')
  const cached = await readManifest(manifest)
  if (cached !== undefined && isCurrent(cached, made)) return cached
  const { code, inputs, externals } = await build(source)
  const output = join(folder, `${stem}-${contentHash(code).slice(0, 12)}.mjs`)
  const bundled = { output, inputs: fileHashes(inputs), externals }
  await writeAtomically(output, code)
  await writeAtomically(manifest, JSON.stringify({ made, ...bundled } satisfies Manifest))
  await removeStale(folder, stem)
  return bundled
}

async function build({ file, entry, project, isExternal }: ModuleSource): Promise<Built> {
  const esbuild = await import('esbuild')
  const inputs = new Set<string>()
  const externals = new Set<string>()
  const assets = new Set<string>()
  const plugins = [externalPackages(isExternal, (path) => externals.add(path)), authorModules((asset) => assets.add(asset))]
  const bundle = async (start: BuildOptions): Promise<string> => {
    const { outputFiles, metafile } = await esbuild.build({ ...optionsIn(project.folder), ...start, plugins, write: false, metafile: true })
    for (const input of Object.keys(metafile.inputs)) if (input !== '<stdin>') inputs.add(resolve(project.folder, input))
    return outputFiles[0]?.text ?? ''
  }
  const stdin = { contents: entry ?? '', resolveDir: project.folder, loader: 'js' } as const
  const code = await bundle(entry === undefined ? { entryPoints: [file] } : { stdin })
  // What a module starts by its path (a worker) is code behind it too.
  for (const asset of assets) {
    if (/\.[cm]?[jt]s$/.test(asset) && !inputs.has(asset)) await bundle({ entryPoints: [asset] })
    inputs.add(asset)
  }
  return { code: withRequire(code, 'import.meta.url'), inputs: [...inputs], externals: [...externals].sort() }
}

function optionsIn(folder: string): BuildOptions {
  return {
    absWorkingDir: folder,
    outfile: join(folder, '.kfp-ts', 'cache', 'module.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: processConditions(),
    mainFields: ['main'],
    sourcemap: 'inline',
    logLevel: 'silent',
  }
}

async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

function isCurrent({ made, output, inputs, externals }: Manifest, now: string): boolean {
  return made === now && existsSync(output) && externals.every((file) => existsSync(file)) && areUnchanged(inputs)
}
