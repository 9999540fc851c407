import { chmod, copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { isNeededInstalled, type Target } from './needed-files.ts'
import { isWorkspaceFolder } from './package-closure.ts'
import type { LockedPackages } from './package-lock.ts'
import type { PlannedImage } from './planned-image.ts'
import { whileThereIsRoom } from './run-program.ts'
import { startFile } from './start-file.ts'

/**
 * Writes all that an image is built from into a folder: a Dockerfile and `app`, with the packages that were installed for it and the bins of
 * those it is made for. Packages of the workspace lie in node_modules as if they came from a registry. Throws a PipelineError (KF1142).
 */
export async function writeContext(plan: PlannedImage, installed: string, folder: string): Promise<void> {
  const { recipe, closure, sources, target } = plan
  const app = join(folder, 'app')
  await whileThereIsRoom(recipe.package, folder, async () => {
    for (const place of Object.keys(closure).filter((one) => closure[one]?.link !== true)) {
      const as = imagePlace(place, closure)
      await copyNeeded({ from: sources?.get(place) ?? join(installed, place), to: join(app, as), place: as, target })
    }
    for (const name of recipe.packages) await linkBins(name, app)
    if (recipe.step !== undefined) await replaceStart(recipe.step, app)
    const own = Object.entries(recipe.files).map(([path, text]) => [join('app', path), text] as const)
    for (const [path, text] of [...own, ['Dockerfile', recipe.dockerfile] as const]) await writeText(join(folder, path), text)
  })
}

/** `node_modules/@acme/step/node_modules/x` for `steps/step/node_modules/x`, where the link `node_modules/@acme/step` leads to `steps/step`. */
function imagePlace(place: string, closure: LockedPackages): string {
  const top = place.split('/node_modules/')[0] ?? place
  if (!isWorkspaceFolder(top)) return place
  const link = Object.keys(closure).find((one) => closure[one]?.link === true && closure[one].resolved === top)
  return `${link ?? top}${place.slice(top.length)}`
}

interface Copy {
  readonly from: string
  readonly to: string
  /** Of the folder, in the image; with slashes. */
  readonly place: string
  readonly target: Target
}

/** A package without the packages in it: these are there by themselves where they are needed. */
async function copyNeeded({ from, to, place, target }: Copy): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // Optional packages for other machines are in the lock and were not installed.
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = entries.filter((entry) => entry.isFile() && isNeededInstalled(posix.join(place, entry.name), target))
  if (files.length > 0) await mkdir(to, { recursive: true })
  await Promise.all(files.map(({ name }) => copyFile(join(from, name), join(to, name))))
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules'))
    await copyNeeded({ from: join(from, name), to: join(to, name), place: posix.join(place, name), target })
}

async function linkBins(packageName: string, app: string): Promise<void> {
  const folder = join(app, 'node_modules', packageName)
  const { bin = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly bin?: string | { readonly [name: string]: string }
  }
  const bins = typeof bin === 'string' ? { [posix.basename(packageName)]: bin } : bin
  await mkdir(join(app, 'node_modules/.bin'), { recursive: true })
  for (const [name, file] of Object.entries(bins)) {
    await chmod(join(folder, file), 0o755)
    await symlink(posix.join('..', packageName, file), join(app, 'node_modules/.bin', name))
  }
}

/** In place of the program that looks for the package: both do the same. */
async function replaceStart(packageName: string, app: string): Promise<void> {
  const text = await startFile(packageName, app)
  if (text === undefined) return
  const file = 'kfp-ts-start/start.mjs'
  await writeText(join(app, 'node_modules', file), `#!/usr/bin/env node\n${text}`)
  const link = join(app, 'node_modules/.bin/kfp-ts-component')
  await rm(link, { force: true })
  await symlink(posix.join('..', file), link)
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
}
