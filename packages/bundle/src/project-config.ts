import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import { shortPath } from './build-problems.ts'
import { problem } from './codes.ts'
import { loadModule } from './load-module.ts'
import { type Project, workspaceRoot } from './project.ts'

/** What `kfp-ts.config.ts` exports as `config`. */
export interface ProjectConfig {
  /** What stands before the name of an image; `localhost/kfp-ts` when left out. */
  readonly imagePrefix?: string
  /** The image embedded bodies run in; `node:22-bookworm-slim` when left out. */
  readonly defaultImage?: string
  /** The image that images of components add to: Node 20.19 or newer with glibc; `node:22-bookworm-slim` when left out. */
  readonly baseImage?: string
  /** Other base images, by names of packages: one with CUDA for a training step. */
  readonly baseImages?: { readonly [packageName: string]: string }
  /** JSON files that embedded bodies may carry, relative to the config's folder. */
  readonly embedFiles?: readonly string[]
}
/** A config with its folder, defaults filled in. */
export interface Settings extends Required<ProjectConfig> {
  readonly folder: string
}

/** Of images that only this machine has. */
export const defaultImagePrefix = 'localhost/kfp-ts'
const nodeImage = 'node:22-bookworm-slim'
const defaults: Required<ProjectConfig> = {
  imagePrefix: defaultImagePrefix,
  defaultImage: nodeImage,
  baseImage: nodeImage,
  baseImages: {},
  embedFiles: [],
}
const fileName = 'kfp-ts.config.ts'

/** The settings of a project: its own `kfp-ts.config.ts`, else its workspace's; throws a PipelineError when that cannot be used. */
export async function readSettings({ folder }: Project): Promise<Settings> {
  const places = [folder, workspaceRoot(folder)].filter((place) => place !== undefined)
  const place = places.find((candidate) => existsSync(join(candidate, fileName)))
  if (place === undefined) return { ...defaults, folder }
  const { exports, diagnostics } = await loadModule(join(place, fileName))
  if (exports === undefined) throw new PipelineError(diagnostics)
  const { config = {} } = exports as { readonly config?: ProjectConfig }
  const found = check(config, shortPath(join(place, fileName)))
  if (found.length > 0) throw new PipelineError(found)
  return { ...defaults, ...config, folder: place }
}

function check(config: ProjectConfig, file: string): Diagnostic[] {
  const { imagePrefix = '', defaultImage = '', baseImage = '', baseImages = {}, embedFiles = [] } = config
  const isText = (value: unknown): boolean => typeof value === 'string'
  const texts = Object.entries({ imagePrefix, defaultImage, baseImage }).filter(([, value]) => !isText(value))
  return [
    ...texts.map(([field]) => problem('KF1105', [file, field, 'a string'])),
    ...(Object.values(baseImages).every(isText) ? [] : [problem('KF1105', [file, 'baseImages', 'an object of strings'])]),
    ...(Array.isArray(embedFiles) && embedFiles.every(isText) ? [] : [problem('KF1105', [file, 'embedFiles', 'a list of paths'])]),
  ]
}
