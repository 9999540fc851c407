import { componentDockerfile, modelServerDockerfile } from './dockerfiles.generated.ts'

/** What an image is made of, apart from versions. */
export interface ImageRecipe {
  /** The package that it is made for; the lock of images knows it by this name. */
  readonly package: string
  /** Of the image, without prefix and tag. */
  readonly name: string
  /** Packages at the top of its node_modules; all that these need comes along. */
  readonly packages: readonly string[]
  readonly dockerfile: string
  /** Texts that lie beside node_modules while it is built. */
  readonly files: { readonly [path: string]: string }
}

/** The image of a component package: `kfp-ts-component PACKAGE` runs in it. */
export function componentRecipe(packageName: string): ImageRecipe {
  const packages = [packageName, '@kfp-ts/runtime']
  const files = { ...emptyCache, 'load.mjs': loading(packages) }
  return { package: packageName, name: unscoped(packageName), packages, dockerfile: componentDockerfile, files }
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
