// Bundles kfp-ts and each room it is made of into few files, since Node takes longer to load 300 small ones than to compile a pipeline. Every
// room is bundled by itself and others import it by its name: a process has one copy of each, whoever imports it.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('..', import.meta.url))
const ending = '.bundle.js'
/** Go into a room's bundle: CommonJS in many small files, which takes Node longer to load than all else that `kfp-ts --help` needs. */
const inlined = new Set(['commander', 'picocolors'])
const requireForInlined = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"
const hour = 60 * 60 * 1000

/** Bundles the rooms that tsc wrote after they were bundled last. */
export async function bundleDoors() {
  const stale = roomsOf('kfp-ts', new Set()).filter(isStale)
  if (stale.length === 0) return
  const { build } = await import('esbuild')
  await Promise.all(stale.map((room) => bundleRoom(room, build)))
}

/** A package of this repository and those it depends on. */
function roomsOf(name, seen) {
  if (seen.has(name)) return []
  seen.add(name)
  const folder = join(packages, name.replace('@kfp-ts/', ''))
  const { exports, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const doors = Object.values(exports).flatMap(({ default: file = '' }) => (file.endsWith(ending) ? [file] : []))
  const needed = Object.keys(dependencies).filter((dependency) => dependency.startsWith('@kfp-ts/'))
  return [{ folder, doors, dependencies: Object.keys(dependencies) }, ...needed.flatMap((dependency) => roomsOf(dependency, seen))]
}

function isStale({ folder, doors }) {
  const compiled = changedAt(join(folder, 'dist/.tsbuildinfo'))
  return doors.some((door) => changedAt(join(folder, door)) < compiled)
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

async function bundleRoom({ folder, doors, dependencies }, build) {
  const { outputFiles } = await build({
    entryPoints: doors.map((door) => join(folder, door.replace(ending, '.js'))),
    outdir: join(folder, 'dist'),
    outExtension: { '.js': ending },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    external: dependencies.filter((dependency) => !inlined.has(dependency)),
    ...(dependencies.some((dependency) => inlined.has(dependency)) && { banner: { js: requireForInlined } }),
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  // Doors last: who finds one finds all it imports.
  const written = outputFiles.toSorted((one, other) => Number(isDoor(one)) - Number(isDoor(other)))
  for (const { path, text } of written) writeWhole(path, text)
  removeOld(join(folder, 'dist'), new Set(written.map(({ path }) => basename(path))))
}

function isDoor({ path }) {
  return !basename(path).startsWith('chunk-')
}

function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, file)
}

/** Earlier pieces, but for those of the last hour: a process that runs may still import one. */
function removeOld(folder, current) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (name.endsWith(ending) && !current.has(name) && changedAt(file) < Date.now() - hour) rmSync(file, { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleDoors()
