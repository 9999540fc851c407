import { component, kubernetes, pipeline } from 'kfp-ts'

const printGreeting = component({ name: 'print-greeting', run: async (_, { log }) => log('hello world') })

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  printGreeting({}, { platform: [kubernetes.securityContext({ runAsUser: 65534, runAsGroup: 0 })] })
})
