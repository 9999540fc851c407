import type { IrDocument } from '../document.ts'
import { own } from '../overview.ts'
import type { TaskInputParameter } from '../pipeline-spec.ts'
import { type NameOf, originText, valueText } from '../tree/origin-text.ts'
import { parameterOrigin } from '../tree/origin.ts'
import type { TaskNode } from '../tree/task-tree.ts'
import type { Value } from '../value.ts'
import type { Fact } from './fact.ts'

/** What platforms are to do with a task, one fact for each setting. */
export function platformFacts(node: TaskNode, { platforms }: IrDocument, nameOf: NameOf): readonly Fact[] {
  return Object.entries(platforms).flatMap(([platform, { deploymentSpec }]) => {
    const config = own(deploymentSpec?.executors, node.executorLabel ?? '') ?? {}
    return Object.entries(config).map(([setting, value]) => ({
      subject: `${platform} ${setting}`,
      value: valueText(withOrigins(value, node, nameOf)),
      ...(bringsData.test(setting) && { cache: 'result' as const }),
    }))
  })
}

/** Settings that put something into a container which its program can read. */
const bringsData = /(As(Env|Volume)|^pvcMount|^initContainers)$/

/** References in a setting, replaced by where the value comes from. */
function withOrigins(value: Value, node: TaskNode, nameOf: NameOf): Value {
  if (Array.isArray(value)) return value.map((item) => withOrigins(item, node, nameOf))
  if (typeof value !== 'object' || value === null || node.parent === undefined) return value
  const input = value as TaskInputParameter
  const isReference = input.componentInputParameter !== undefined || input.taskOutputParameter !== undefined
  const { componentInputParameter: _, taskOutputParameter: __, ...others } = value as { readonly [key: string]: Value }
  const rest = Object.fromEntries(Object.entries(others).map(([key, item]) => [key, withOrigins(item, node, nameOf)]))
  return isReference ? { ...rest, from: originText(parameterOrigin(input, node.parent), nameOf) } : rest
}
