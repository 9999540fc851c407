import { component, kubernetes, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const launch = component({
  name: 'launch',
  description: 'Starts work elsewhere with the settings that its own task was given.',
  taskConfigPassthroughs: ['RESOURCES', 'KUBERNETES_NODE_SELECTOR', { field: 'ENV', applyToTask: true }],
  inputs: { what: t.string(), settings: t.taskConfig() },
  outputs: { launched: t.string() },
  run: async ({ what, settings }) => ({ launched: `${what} ${settings === undefined ? 'without a cluster' : 'on a cluster'}` }),
})

/** A step that is told the settings of its task instead of being given them. */
export const taskConfig: Shape = {
  name: 'task-config',
  pipeline: pipeline({ name: 'task-config' }, () =>
    launch({ what: 'training' }, { cpu: '2', env: { LEVEL: 'info' }, platform: [kubernetes.nodeSelector({ disk: 'ssd' })] }),
  ),
  outputs: { launched: 'training without a cluster' },
}
