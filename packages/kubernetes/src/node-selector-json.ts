import type { ContainerSetting } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import type { ObjectOutput } from './json-reference.ts'
import { reference } from './name-reference.ts'

/**
 * Runs the task only on nodes that have all these labels; they may come from a task or an input. Labels of `nodeSelector` do not count beside it.
 *
 * @example
 * pipeline({ name: 'hello', inputs: { node: t.struct({ disk: t.string() }) } }, ({ node }) => {
 *   greet({ name: 'Ada' }, { platform: [nodeSelectorJson(node)] })
 * })
 */
export function nodeSelectorJson(labels: { readonly [label: string]: string } | ObjectOutput): ContainerSetting {
  return containerSetting({ nodeSelector: { nodeSelectorJson: reference(labels) } })
}
