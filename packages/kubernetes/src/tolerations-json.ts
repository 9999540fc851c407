import { callSite, type ContainerSetting, handleOf, type List, type OptionalOutput, type Output, type Struct } from '@kfp-ts/component'
import { problem } from './codes.ts'
import { containerSetting } from './container-setting.ts'
import type { ObjectOutput } from './json-reference.ts'
import { reference } from './name-reference.ts'

/** One toleration, or a list of them, that are known only when the pipeline runs. */
export type TolerationsOutput = ObjectOutput | Output<List<Struct<unknown>>> | OptionalOutput<List<Struct<unknown>>>

/**
 * Tolerations that come from a task or an input: an object `{ key, operator, value, effect, tolerationSeconds }`, or a list of such.
 *
 * @example
 * pipeline({ name: 'hello', inputs: { node: t.struct({ key: t.string(), operator: t.string() }) } }, ({ node }) => {
 *   greet({ name: 'Ada' }, { platform: [tolerationsJson(node)] })
 * })
 */
export function tolerationsJson(output: TolerationsOutput): ContainerSetting {
  const position = callSite(tolerationsJson)
  if (handleOf(output) === undefined)
    return containerSetting({}, [
      problem('KF1076', ['tolerationsJson', 'an output: tolerations that are known already go into tolerations(...)'], { position }),
    ])
  return containerSetting({ tolerations: [{ tolerationJson: reference(output) }] })
}
