import type { IrDocument } from '../document/document.ts'
import { own } from '../document/own.ts'
import { isPlatformReference } from '../walk/platform-reference.ts'
import { type NameOf, originText, valueText } from '../walk/origin-text.ts'
import { parameterOrigin } from '../walk/origin.ts'
import type { TaskNode } from '../walk/task-tree.ts'
import type { Value } from '../document/value.ts'
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
  const settings = value as { readonly [key: string]: Value }
  const { componentInputParameter: _, taskOutputParameter: __, ...others } = settings
  const rest = Object.fromEntries(Object.entries(others).map(([key, item]) => [key, withOrigins(item, node, nameOf)]))
  return isPlatformReference(settings) ? { ...rest, from: originText(parameterOrigin(settings, node.parent), nameOf) } : rest
}
