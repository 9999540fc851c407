// Bundles kfp-ts, each room it is made of and what short steps need into few files, since Node takes longer to load 300 small ones than to compile
// a pipeline. Every room is bundled by itself and others import it by its name: a process has one copy of each, whoever imports it.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataOf, loadScript } from './bin/load-script.js'

const packages = fileURLToPath(new URL('..', import.meta.url))
const ending = '.bundle.js'
/** What a door is to who requires it: for the bin, a script starts faster than modules. */
const scriptEnding = '.bundle.cjs'
/** Go into a room's bundle: CommonJS in many small files, which takes Node longer to load than all else that `kfp-ts --help` needs. */
const inlined = new Set(['commander', 'picocolors'])
const requireForInlined = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"
const hour = 60 * 60 * 1000

/** Rooms that kfp-ts does not need, but a step that is over in a moment. */
const ofShortSteps = ['@kfp-ts/tuning']

/** Bundles the rooms that tsc wrote after they were bundled last. */
export async function bundleDoors() {
  const seen = new Set()
  const stale = ['kfp-ts', ...ofShortSteps].flatMap((name) => roomsOf(name, seen)).filter(isStale)
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
  const scripts = Object.values(exports).flatMap(({ require: file = '' }) => (file.endsWith(scriptEnding) ? [file] : []))
  const needed = Object.keys(dependencies).filter((dependency) => dependency.startsWith('@kfp-ts/'))
  return [{ folder, doors, scripts, dependencies: Object.keys(dependencies) }, ...needed.flatMap((dependency) => roomsOf(dependency, seen))]
}

function isStale({ folder, doors, scripts }) {
  const compiled = changedAt(join(folder, 'dist/.tsbuildinfo'))
  return [...doors, ...scripts].some((door) => changedAt(join(folder, door)) < compiled)
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

async function bundleRoom({ folder, doors, scripts, dependencies }, build) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    metafile: true,
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
  const pieces = written.filter((file) => !isDoor(file))
  for (const { path, text } of pieces) writeWhole(path, text)
  for (const script of scripts) await bundleScript(join(folder, script), { build, metafile })
  for (const { path, text } of written.slice(pieces.length)) writeWhole(path, text)
  removeOld(join(folder, 'dist'), new Set(written.map(({ path }) => basename(path))))
}

/** Bundles a door into one script, which imports the pieces that wait for a command, and keeps what V8 makes of it. */
async function bundleScript(file, { build, metafile }) {
  const folder = dirname(dirname(file))
  const { outputFiles } = await build({
    entryPoints: [file.replace(scriptEnding, '.js')],
    bundle: true,
    write: false,
    plugins: [piecesAsModules(folder, metafile)],
    conditions: ['@kfp-ts/modules'],
    banner: { js: "const scriptUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'scriptUrl' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  })
  // First, since V8 would take the data of another script of the same length.
  rmSync(dataOf(file), { force: true })
  writeWhole(file, outputFiles[0].text.replaceAll(/\bimport\(/g, 'importModule('))
  const { script, exports } = loadScript(file)
  const unheard = { write: () => true }
  await exports.main(['--help'], { stdout: unheard, stderr: unheard, cwd: folder, env: {}, onInterrupt: () => () => {} })
  writeWhole(dataOf(file), script.createCachedData())
}

function piecesAsModules(folder, { outputs }) {
  const pieceOf = new Map(Object.entries(outputs).map(([output, { entryPoint = '' }]) => [join(folder, entryPoint), `./${basename(output)}`]))
  return {
    name: 'pieces-as-modules',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /./ }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import' ? { path: pieceOf.get(join(resolveDir, path)) ?? path, external: true } : undefined,
      )
      // Commander can start programs for commands; ours are functions, and loading what starts programs takes two milliseconds.
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) => ({ path: importer, namespace: 'unused' }))
      onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: '' }))
    },
  }
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
