import type { TaskConfigField } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { TaskNode, TaskOptionsData } from '../graph.ts'
import type { Rule } from './rule.ts'

const optionFields: { readonly [Option in keyof TaskOptionsData]?: TaskConfigField } = {
  cpu: 'RESOURCES',
  memory: 'RESOURCES',
  accelerator: 'RESOURCES',
  env: 'ENV',
}
/** By the keys of the platform's document. */
const settingFields: { readonly [key: string]: TaskConfigField } = {
  tolerations: 'KUBERNETES_TOLERATIONS',
  nodeSelector: 'KUBERNETES_NODE_SELECTOR',
  nodeAffinity: 'KUBERNETES_AFFINITY',
  podAffinity: 'KUBERNETES_AFFINITY',
  pvcMount: 'KUBERNETES_VOLUMES',
  secretAsVolume: 'KUBERNETES_VOLUMES',
  configMapAsVolume: 'KUBERNETES_VOLUMES',
}

/** A component that is told its task's settings lists those it understands; any other would silently do nothing. */
export const taskConfig: Rule = ({ tasks }) => tasks.flatMap(({ node }) => surplusOf(node))

function surplusOf({ callee, options, position }: TaskNode): readonly Diagnostic[] {
  const called = callee.kind === 'component' ? callee.component : callee.kind === 'container' ? callee.container : undefined
  if (called?.taskConfigPassthroughs === undefined || called.taskConfigPassthroughs.length === 0) return []
  const listed = new Set<string>(called.taskConfigPassthroughs.map(({ field }) => field))
  const settings = [
    ...Object.keys(options).map((option) => [`the option "${option}"`, optionFields[option as keyof TaskOptionsData]] as const),
    ...(options.platform ?? []).flatMap(({ fragment }) =>
      Object.keys(fragment).map((key) => [`the platform setting "${key}"`, settingFields[key]] as const),
    ),
  ]
  return settings.flatMap(([setting, field]) =>
    field === undefined || listed.has(field) ? [] : [problem('KF1048', [called.name, setting, field], { position })],
  )
}
