import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasErrors } from '@kfp-ts/diagnostics'
import { type Callable, checkPipeline, typesOf } from '@kfp-ts/ir'
import { identifierFor, isIdentifier, wrapperOf, wrapperState } from '@kfp-ts/ir/wrapper'
import { problem } from '../codes.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { pipelineFile } from '../pipeline-files.ts'
import { isForClusters } from '../is-for-clusters.ts'
import { readCompiled } from '../read-compiled.ts'
import { reportJson, reportProblems } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

interface ImportOptions {
  readonly out?: string
  readonly name?: string
  readonly force?: true
  readonly json?: true
}

/** `kfp-ts import`: writes the typed wrapper of one file. A file with errors gets none. */
export async function importFile(path: string, options: ImportOptions, io: Io): Promise<number> {
  const file = pipelineFile(path, io.cwd)
  if (file.kind === 'source') throw new UsageError([problem('KF7030', [path])])
  refuseOut(options, io)
  const { text: yaml, callable, document, positionOf, diagnostics } = await readCompiled(file)
  // What only a cluster's backend cannot do is reported of the pipelines that call it.
  const found = [...diagnostics, ...(document === undefined ? [] : checkPipeline(document, positionOf))].filter((one) => !isForClusters(one))
  const report = (result: object): Promise<void> => (options.json ? reportJson(result, found, io) : reportProblems(found, io))
  if (callable === undefined || hasErrors(found)) {
    await report({})
    return exitCodes.failed
  }
  const exportName = options.name ?? identifierFor(callable.name)
  const module = wrapperOf(callable, yaml, { exportName, from: path })
  if (options.out !== undefined) writeWhole(resolve(io.cwd, options.out), module, options.out)
  const result = { ...summary(callable), exportName, ...(options.out === undefined ? { module } : { out: options.out }) }
  if (!options.json) io.stdout.write(options.out === undefined ? module : `${exportName}: ${options.out}\n`)
  await report(result)
  return exitCodes.ok
}

function summary({ kind, name, component }: Callable): object {
  const names = (definitions: Parameters<typeof typesOf>[0]): readonly string[] => typesOf(definitions).map((port) => port.name)
  return { kind, name, inputs: names(component.inputDefinitions), outputs: names(component.outputDefinitions) }
}

/** Throws a UsageError for a name that cannot be exported, and for a file that is not this command's to replace. */
function refuseOut({ out, name, force }: ImportOptions, { cwd }: Io): void {
  if (name !== undefined && !isIdentifier(name)) throw new UsageError([problem('KF7031', [name])])
  if (out === undefined) return
  if (!/\.[mc]?ts$/.test(out)) throw new UsageError([problem('KF7032', [out])])
  const path = resolve(cwd, out)
  if (existsSync(path) && statSync(path).isDirectory()) throw new UsageError([problem('KF7015', [out])])
  const state = existsSync(path) && !force ? wrapperState(readFileSync(path, 'utf8')) : 'untouched'
  if (state !== 'untouched') throw new UsageError([problem(state === 'foreign' ? 'KF7033' : 'KF7034', [out])])
}
