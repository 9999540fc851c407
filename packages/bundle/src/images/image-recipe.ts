import { bodyProgram } from '../embed/body-program.ts'
import type { ImageBody } from '../image-body.ts'
import { componentDockerfile, modelServerDockerfile } from './dockerfiles.generated.ts'

/** What an image is made of, apart from versions. */
export interface ImageRecipe {
  /** What it is made for, a package or a body; the lock of images knows it by this name. */
  readonly package: string
  /** Of the image, without prefix and tag. */
  readonly name: string
  /** Packages at the top of its node_modules; all that these need comes along. */
  readonly packages: readonly string[]
  /** The package whose component runs in it, out of one file where that can be. */
  readonly step?: string
  readonly dockerfile: string
  /** Texts that lie beside node_modules while it is built. */
  readonly files: { readonly [path: string]: string }
  /** The image that it adds to where nobody says otherwise. */
  readonly base?: string
}

/** The image of a component package: `kfp-ts-component PACKAGE` runs in it. */
export function componentRecipe(packageName: string): ImageRecipe {
  const packages = [packageName, '@kfp-ts/runtime']
  const files = { ...emptyCache, 'load.mjs': loading(packages) + startingForCache(packageName) }
  return { package: packageName, name: unscoped(packageName), packages, step: packageName, dockerfile: componentDockerfile, files }
}

/** The image of a body of the pipeline's own package: `kfp-ts-component WORD` runs in it, and nothing is installed. */
export function bodyRecipe({ word, imageName, base, text, form }: ImageBody): ImageRecipe {
  const { name, code } = bodyProgram({ text, form })
  const files = {
    ...emptyCache,
    'load.mjs': startingOnce(word),
    'node_modules/.bin/kfp-ts-component': bodyStart(word, name),
    [`node_modules/kfp-ts-body/${name}`]: code,
  }
  return { package: word, name: imageName, packages: [], dockerfile: componentDockerfile, files, ...(base !== undefined && { base }) }
}

/** The image that a deployment of a model names: `kfp-ts serve MODEL` runs in it. */
export function modelServerRecipe(): ImageRecipe {
  const packages = ['@kfp-ts/serving', '@kfp-ts/diagnostics']
  const files = { ...emptyCache, 'load.mjs': loading(['@kfp-ts/serving/command', '@kfp-ts/diagnostics/show']), 'bin/kfp-ts': serveProgram }
  return { package: '@kfp-ts/serving', name: 'model-server', packages, dockerfile: modelServerDockerfile, files }
}

/** A base without such a cache leaves the folder as it is. */
const emptyCache = { 'compiled/README': 'What V8 has compiled of the packages beside this folder.\n' }

function unscoped(packageName: string): string {
  return packageName.replace(/^@[^/]+\//, '')
}

function loading(specifiers: readonly string[]): string {
  return specifiers.map((specifier) => `await import(${JSON.stringify(specifier)})\n`).join('')
}

/** A body runs when it is loaded. */
function bodyStart(word: string, file: string): string {
  const own = JSON.stringify(word)
  return `#!/usr/bin/env node
if (process.argv[2] !== ${own}) {
  console.error('This image has one component: kfp-ts-component ' + ${own})
  process.exit(2)
}
import('../kfp-ts-body/${file}')
`
}

/** Ends at once for want of an input; what V8 has compiled until then is kept. */
function startingForCache(packageName: string): string {
  const words = JSON.stringify(['node_modules/.bin/kfp-ts-component', packageName])
  return `const { spawnSync } = await import('node:child_process')\nspawnSync(process.execPath, ${words})\n`
}

/** A body that loads and finds no input says so (KF4001) and ends with 2. */
function startingOnce(word: string): string {
  return `import { spawnSync } from 'node:child_process'

const { status, stderr } = spawnSync(process.execPath, ['node_modules/.bin/kfp-ts-component', ${JSON.stringify(word)}], { encoding: 'utf8' })
if (status !== 2 || !stderr.includes('KF4001')) {
  process.stderr.write(stderr)
  process.exit(1)
}
`
}

/** The compiler and its command line stay out of images; of its commands this one runs in them. */
const serveProgram = `#!/usr/bin/env node
import { showDiagnostics } from '@kfp-ts/diagnostics/show'
import { command } from '@kfp-ts/serving/command'

const [name, ...words] = process.argv.slice(2)
const signals = ['SIGINT', 'SIGTERM']
const onInterrupt = (listener) => {
  for (const signal of signals) process.on(signal, listener)
  return () => signals.forEach((signal) => process.off(signal, listener))
}
const io = { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), env: process.env, onInterrupt }
if (name !== command.name) {
  process.stderr.write('This image has one command: kfp-ts serve MODEL\\n')
  process.exit(2)
}
try {
  process.exitCode = await command.run(words, io)
} catch (error) {
  process.stderr.write(\`\${error?.diagnostics ? showDiagnostics(error.diagnostics, { color: false, cwd: io.cwd }) : error?.stack}\\n\`)
  process.exitCode = 1
}
`
