import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../../codes.ts'
import { Names } from '../../flow/names.ts'
import { brace, needsBrace, plainText } from '../../flow/plain-text.ts'
import type { PartMap } from '../part.ts'
import { type Entry, entriesOf, listIn, type Pod, textIn, type WriteSetting } from './setting.ts'

/** Containers of Argo's own in the pod. */
const reserved = ['init', 'wait', 'main']

/** Containers that run before a task's own, or beside it. */
export const initContainers: WriteSetting = (value, pod) => {
  const names = new Names()
  for (const name of reserved) names.take(name)
  return {
    spec: { initContainers: entriesOf(value).map((entry) => ({ name: names.take(textIn(entry, 'name') ?? 'init'), ...containerOf(entry, pod) })) },
  }
}

function containerOf(entry: Entry, pod: Pod): PartMap {
  const words = (field: string): readonly string[] => ((entry[field] ?? []) as readonly string[]).map(plainText)
  const env = listIn(entry, 'env').map((pair) => ({ name: textIn(pair, 'name'), value: plainText(textIn(pair, 'value') ?? '') }))
  const [command, args] = [words('command'), words('args')]
  const variables = [...(needsBrace([command, args, env]) ? [{ ...brace }] : []), ...env]
  const volumeMounts = listIn(entry, 'volumeMounts').map((mount) => mountOf(entry, mount, pod))
  return {
    image: textIn(entry, 'image'),
    ...(command.length > 0 && { command }),
    ...(args.length > 0 && { args }),
    ...(variables.length > 0 && { env: variables }),
    ...(volumeMounts.length > 0 && { volumeMounts }),
    restartPolicy: entry['restartPolicy'],
    resources: entry['resources'],
  }
}

/** Authors call a volume by the name that they gave it, or by that of the claim, Secret or ConfigMap in it. */
function mountOf(entry: Entry, mount: Entry, { lookup, volumes }: Pod): PartMap {
  const wish = textIn(mount, 'volumeName') ?? ''
  const name = volumes.knownAs(wish)
  if (name === undefined) throw new PipelineError([problem('KF3857', [lookup.task.path, textIn(entry, 'name') ?? '', wish])])
  return { name, mountPath: textIn(mount, 'mountPath') }
}
