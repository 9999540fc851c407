import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BodyDefinition } from '@kfp-ts/component'
import { problem } from './package-codes.ts'
import { executable } from './executable.ts'
import { executeAndExit } from './execute.ts'
import { type ExecutorInput, readExecutorInput } from './executor-input.ts'
import { contractBroken, Failure } from './failure.ts'
import { packageEntry, splitSpecifier } from './package-entry.ts'
import { pickComponent } from './pick-component.ts'
import { reportFailure } from './report-failure.ts'

/** What the command says a component by: its package, and its own name where the package holds several. */
export interface PackageWord {
  readonly specifier: string
  readonly name?: string
}

/**
 * `kfp-ts-component PACKAGE[/COMPONENT] --executor_input JSON`: runs a component of an installed package and ends the process.
 *
 * The package is looked for from the working folder, then from where this program is installed. A path of a file, with `#COMPONENT`
 * behind it where needed, does as well.
 */
export async function runPackage(argv: readonly string[]): Promise<never> {
  return orReport(argv, async () => {
    const [specifier] = argv
    if (specifier === undefined || specifier.startsWith('-')) throw contractBroken([problem('KF4030', [])])
    return executeAndExit(executable(await load(specifier)), argv.slice(1))
  })
}

/** Runs a component of a module that is loaded already, and ends the process. */
export async function runModule(module: object, argv: readonly string[], { specifier, name }: PackageWord): Promise<never> {
  return orReport(argv, async () => executeAndExit(executable(pickComponent(module, specifier, name)), argv))
}

async function orReport(argv: readonly string[], work: () => Promise<never>): Promise<never> {
  try {
    return await work()
  } catch (error) {
    const failure = error instanceof Failure ? error : contractBroken([problem('KF4032', [String(argv[0]), String(error)])], error)
    reportFailure(failure, inputOf(argv))
    process.exit(failure.exitCode)
  }
}

async function load(specifier: string): Promise<BodyDefinition> {
  if (isAbsolute(specifier)) {
    const [file = '', name] = specifier.split('#')
    return pickComponent(await importFile(file, specifier), file, name)
  }
  const whole = entryOf(specifier)
  if (whole !== undefined) return pickComponent(await importFile(whole, specifier), specifier)
  const [name, subpath] = splitSpecifier(specifier)
  const entry = subpath === '.' ? undefined : entryOf(name)
  if (entry === undefined) throw contractBroken([problem('KF4031', [name, process.cwd()])])
  return pickComponent(await importFile(entry, specifier), name, subpath.slice('./'.length))
}

function entryOf(specifier: string): string | undefined {
  return packageEntry(specifier, process.cwd()) ?? packageEntry(specifier, fileURLToPath(new URL('.', import.meta.url)))
}

async function importFile(file: string, specifier: string): Promise<object> {
  if (!existsSync(file)) throw contractBroken([problem('KF4031', [specifier, process.cwd()])])
  try {
    return (await import(pathToFileURL(file).href)) as object
  } catch (error) {
    throw contractBroken([problem('KF4032', [specifier, error instanceof Error ? error.message : String(error)])], error)
  }
}

function inputOf(argv: readonly string[]): ExecutorInput | undefined {
  try {
    return readExecutorInput(argv)
  } catch {
    return undefined
  }
}
