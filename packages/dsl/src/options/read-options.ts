import { type Argument, handleOf, taskOf } from '@kfp-ts/component'
import { problem } from '../codes.ts'
import type { TaskOptionsData } from '../graph.ts'
import { readAccelerator } from './accelerator.ts'
import { readEnv } from './env.ts'
import { optionArgument, type OptionsOf, refuse } from './options-of.ts'
import { readPlatform } from './platform.ts'
import { readAmounts } from './resources.ts'
import { readRetry } from './retry.ts'

/** Reads one option; gives nothing, and leaves a finding, when the value cannot be. */
type Reader = (value: unknown, of: OptionsOf) => unknown

const everywhere: { readonly [option: string]: Reader } = {
  displayName: (value, of) =>
    typeof value === 'string' && value !== '' ? value : refuse(of, { option: 'displayName', value, form: "a text: 'train it'" }),
  after: readAfter,
  cache: readCache,
  retry: readRetry,
  ignoreUpstreamFailure: (value, of) =>
    typeof value === 'boolean' ? value : refuse(of, { option: 'ignoreUpstreamFailure', value, form: 'true or false' }),
}
const onContainers: { readonly [option: string]: Reader } = {
  image: readImage,
  env: readEnv,
  cpu: (value, of) => readAmounts(value, of, 'cpu'),
  memory: (value, of) => readAmounts(value, of, 'memory'),
  accelerator: readAccelerator,
}
const all: { readonly [option: string]: Reader } = { ...everywhere, ...onContainers, platform: readPlatform }

/** The options object as data. Names that slipped in by a constant or a spread are findings. */
export function readOptions(options: object, of: OptionsOf): TaskOptionsData {
  const { recording, task, kind, position } = of
  const read: Record<string, unknown> = {}
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (!Object.hasOwn(all, option)) {
      recording.findings.push(problem('KF1040', [task, option, Object.keys(all).join(', ')], { position }))
    } else if (Object.hasOwn(onContainers, option) && (kind === 'pipeline' || kind === 'importer')) {
      recording.findings.push(problem('KF1041', [task, option, kind === 'pipeline' ? 'a pipeline' : 'an importer'], { position }))
    } else if (kind === 'importer' && option !== 'displayName' && option !== 'after') {
      recording.findings.push(problem('KF1061', [option], { position }))
    } else {
      const data = (all[option] as Reader)(value, of)
      if (data !== undefined) read[option] = data
    }
  }
  return read
}

function readAfter(value: unknown, of: OptionsOf): readonly number[] | undefined {
  const { recording, task, position } = of
  const nodes = [value].flat().map((given) => {
    const data = taskOf(given)
    if (data?.recording === recording.token) return data.node
    recording.findings.push(problem('KF1043', [task], { position }))
    return undefined
  })
  return nodes.filter((node) => node !== undefined)
}

function readImage(value: unknown, of: OptionsOf): Argument | undefined {
  const isImage = handleOf(value) !== undefined || (typeof value === 'string' && value !== '')
  return isImage ? optionArgument(value, of, 'image') : refuse(of, { option: 'image', value, form: "a name and tag: 'ghcr.io/acme/train:1'" })
}

function readCache(value: unknown, of: OptionsOf): boolean | { readonly key: string } | undefined {
  if (typeof value === 'boolean') return value
  const key = typeof value === 'object' && value !== null ? (value as { readonly key?: unknown }).key : undefined
  return typeof key === 'string' && key !== '' ? { key } : refuse(of, { option: 'cache', value, form: "false, true, or { key: 'v1' }" })
}
