import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { InputArtifact, OutputArtifact } from './body-values.ts'
import { carriedPaths } from './carried-paths.ts'
import { problem } from './codes.ts'
import type { BodyDefinition } from './definition.ts'
import { misfit } from './misfit.ts'
import type { Ports } from './port.ts'
import type { RunOptions } from './run-options.ts'
import { isArtifact, type TypeData, typeDataOf } from './type-data.ts'

/** Runs a component's body in this process with plain values. */
export async function runAlone(definition: BodyDefinition, inputs: object = {}, options: RunOptions = {}): Promise<{ readonly outputs: object }> {
  const received = receive(definition, inputs as { readonly [input: string]: unknown })
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `${definition.name}-`)))
  await mkdir(folder, { recursive: true })
  const files = outputFiles(definition.outputs, folder)
  const log = options.log ?? ((line: string) => console.log(line))
  const context = Object.freeze({
    outputs: Object.freeze(files),
    files: carriedPaths(definition),
    log,
    progress: (fraction: number, message?: string) => log(`${Math.round(fraction * 100)} %${message === undefined ? '' : ` ${message}`}`),
    signal: options.signal ?? new AbortController().signal,
  })
  const returned = await definition.run(received, context)
  return { outputs: { ...written(files), ...results(definition, returned ?? {}) } }
}

function receive({ name, inputs: ports }: BodyDefinition, given: { readonly [input: string]: unknown }): object {
  const known = Object.keys(ports).join(', ') || 'none'
  const surplus = Object.keys(given)
    .filter((input) => !(input in ports))
    .map((input) => problem('KF1010', [name, input, known]))
  const found = Object.entries(ports).flatMap(([input, port]) => {
    const value = given[input]
    if (value === undefined) return port.presence === 'required' ? [problem('KF1009', [name, input, known])] : []
    const words = misfit(typeDataOf(port), value)
    return words === undefined ? [] : [problem('KF1011', [name, input, words])]
  })
  if (surplus.length + found.length > 0) throw new ComponentError([...surplus, ...found])
  return Object.fromEntries(
    Object.entries(ports).map(([input, port]) => {
      const value = given[input] ?? port.default
      return [input, value === undefined ? undefined : toReceived(typeDataOf(port), value)]
    }),
  )
}

function toReceived(type: TypeData, value: unknown): unknown {
  if (isArtifact(type)) return toArtifact(value as string)
  return type.ir === 'LIST' ? (value as readonly unknown[]).map((item) => toReceived(type.item, item)) : value
}
function toArtifact(path: string): InputArtifact {
  const absolute = resolve(path)
  return { path: absolute, uri: pathToFileURL(absolute).href, metadata: {} }
}

function outputFiles(ports: Ports, folder: string): Record<string, OutputArtifact> {
  const artifacts = Object.entries(ports).filter(([, port]) => isArtifact(typeDataOf(port)))
  return Object.fromEntries(artifacts.map(([output]) => [output, { ...toArtifact(join(folder, output)), metadata: {} }]))
}

/** As a task that follows would be given them. */
function written(files: Readonly<Record<string, OutputArtifact>>): object {
  const entries = Object.entries(files).map(([output, { customPath, ...file }]) => [
    output,
    customPath === undefined ? file : { ...file, path: customPath },
  ])
  return Object.fromEntries(entries)
}

function results({ name, outputs: ports }: BodyDefinition, returned: object): object {
  const given = returned as { readonly [output: string]: unknown }
  const parameters = Object.entries(ports).filter(([, port]) => !isArtifact(typeDataOf(port)))
  const known = parameters.map(([output]) => output)
  const surplus = Object.keys(given)
    .filter((output) => !known.includes(output))
    .map((output) => problem('KF1012', [name, output, 'no output parameter has this name']))
  const wrong = parameters.flatMap(([output, port]) => {
    const words = given[output] === undefined ? 'it is missing' : misfit(typeDataOf(port), given[output])
    return words === undefined ? [] : [problem('KF1012', [name, output, words])]
  })
  if (surplus.length + wrong.length > 0) throw new ComponentError([...surplus, ...wrong])
  return Object.fromEntries(known.map((output) => [output, given[output]]))
}
