import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const pods = pipeline({ name: 'pods' }, () => {
  const { debugPause, fieldPathAsEnv, imagePullPolicy, podAnnotations, podLabels, securityContext } = kubernetes
  comp({}, { platform: [podLabels({ team: 'vision', cost: 'low' }), podAnnotations({ run_id: '123456' }), imagePullPolicy('Never')] })
  comp({}, { platform: [fieldPathAsEnv({ POD: 'metadata.name', NODE: 'spec.nodeName' }), securityContext({ runAsNonRoot: true })] })
  comp({}, { env: debugPause() })
  comp({}, { env: debugPause({ before: true, onError: true }) })
})
