import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

/** Fields of the document that the Python SDK has no function for. */
export const withoutAFunctionInPython = pipeline({ name: 'without-a-function-in-python' }, () => {
  const { podAffinity, podAntiAffinity, sharedMemory } = kubernetes
  const topologyKey = 'kubernetes.io/hostname'
  const near = podAffinity({
    topologyKey,
    matchPodLabels: { app: 'cache' },
    matchPodExpressions: [{ key: 'tier', operator: 'In', values: ['fast'] }],
    namespaces: ['vision'],
    matchNamespaceLabels: { team: 'vision' },
    matchNamespaceExpressions: [{ key: 'stage', operator: 'NotIn', values: ['test'] }],
  })
  const apart = podAntiAffinity({ topologyKey, matchPodLabels: { app: 'train' }, weight: 50 })
  comp({}, { platform: [near, apart, sharedMemory({ name: 'shared-memory', size: '4Gi' })] })
})
