import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { version } from '@kfp-ts/component'
import { writeAtomically } from '@kfp-ts/runtime'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { BuildOptions } from 'esbuild'
import { authorModules } from './author-modules.ts'
import { areUnchanged, contentHash, type FileHashes, fileHashes } from './content-hash.ts'
import { processConditions } from './conditions.ts'
import { externalPackages, type IsExternal } from './external-packages.ts'
import { findPlainUses } from './plain-use/find-plain-uses.ts'
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
  /** Outputs that it uses as if they had a value (KF1124 to KF1128), at the author's places. */
  readonly findings: readonly Diagnostic[]
}
interface Manifest extends BundledModule {
  readonly made: string
}
interface Built {
  readonly code: string
  readonly inputs: readonly string[]
  readonly externals: readonly string[]
  readonly findings: readonly Diagnostic[]
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
  const { code, inputs, externals, findings } = await build(source)
  const output = join(folder, `${stem}-${contentHash(code).slice(0, 12)}.mjs`)
  const bundled = { output, inputs: fileHashes(inputs), externals, findings }
  await writeAtomically(output, code)
  await writeAtomically(manifest, JSON.stringify({ made, ...bundled } satisfies Manifest))
  await removeStale(folder, stem)
  return bundled
}

async function build({ file, entry, project, isExternal }: ModuleSource): Promise<Built> {
  const esbuild = await import('esbuild')
  const inputs = new Set<string>()
  const externals = new Map<string, string>()
  const assets = new Set<string>()
  const plugins = [externalPackages(isExternal, (path, specifier) => externals.set(path, specifier)), authorModules((asset) => assets.add(asset))]
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
  const findings = await findPlainUses({ code, file: outfileIn(project.folder), externals })
  return { code: withRequire(code, 'import.meta.url'), inputs: [...inputs], externals: [...externals.keys()].sort(), findings }
}

function optionsIn(folder: string): BuildOptions {
  return {
    absWorkingDir: folder,
    outfile: outfileIn(folder),
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

function outfileIn(folder: string): string {
  return join(folder, '.kfp-ts', 'cache', 'module.mjs')
}

async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
    // An older one says nothing of findings.
    return Array.isArray(manifest.findings) ? manifest : undefined
  } catch {
    return undefined
  }
}

function isCurrent({ made, output, inputs, externals }: Manifest, now: string): boolean {
  return made === now && existsSync(output) && externals.every((file) => existsSync(file)) && areUnchanged(inputs)
}
