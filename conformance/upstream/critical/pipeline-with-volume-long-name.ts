import { component, kubernetes, pipeline } from 'kfp-ts'

const dummyTask = component({
  name: 'dummy-task',
  run: async (_inputs, { log }) => log('There is a volume now.'),
})

export const veryLongName = pipeline({ name: 'here-is-a-pipeline-very-long-name' }, () => {
  kubernetes.createPvc({ accessModes: ['ReadWriteOnce'], size: '1Gi', nameSuffix: '-my-pvc', storageClass: 'standard' })
  dummyTask()
})
