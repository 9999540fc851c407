import { component, kubernetes, pipeline, t } from 'kfp-ts'

const findNode = component({
  name: 'find-node',
  outputs: { node: t.struct({ disk: t.string() }) },
  run: async () => ({ node: { disk: 'ssd' } }),
})
const work = component({ name: 'work', run: async () => undefined })

export const scheduling = pipeline(
  { name: 'scheduling', inputs: { taint: t.struct({}), taints: t.list(t.struct({})), affinity: t.struct({}, { optional: true }) } },
  ({ taint, taints, affinity }) => {
    const { node } = findNode().outputs
    const { nodeAffinity, nodeAffinityJson, nodeSelector, nodeSelectorJson, tolerations, tolerationsJson } = kubernetes
    work(
      {},
      {
        platform: [nodeSelector({ zone: 'a' }), nodeSelectorJson({ disk: 'ssd' }), tolerations({ operator: 'Exists' }, { key: 'gpu', value: 'yes' })],
      },
    )
    work({}, { platform: [nodeSelectorJson(node), tolerationsJson(taint), tolerationsJson(taints)] })
    work(
      {},
      {
        platform: [
          nodeAffinity({
            matchExpressions: [
              { key: 'disk', operator: 'In', values: ['ssd', 'nvme'] },
              { key: 'spot', operator: 'DoesNotExist' },
            ],
          }),
          nodeAffinity({ matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['old'] }], weight: 100 }),
          nodeAffinity({ matchExpressions: [{ key: 'cores', operator: 'Gt', values: ['8'] }], weight: 1 }),
        ],
      },
    )
    const terms = [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }]
    work({}, { platform: [nodeAffinityJson({ requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } })] })
    work({}, { platform: [nodeAffinityJson(affinity)] })
  },
)
