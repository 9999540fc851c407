import { readFile, writeFile } from 'node:fs/promises'
import { component, kubernetes, pipeline, t } from 'kfp-ts'

const producer = component({
  name: 'producer',
  outputs: { Output: t.string() },
  run: async () => {
    await writeFile('/data/file.txt', 'Hello')
    return { Output: 'Hello' }
  },
})
const consumer = component({
  name: 'consumer',
  outputs: { Output: t.string() },
  run: async () => ({ Output: await readFile('/data/file.txt', 'utf8') }),
})

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  const { name: claim } = kubernetes.createPvc({
    nameSuffix: '-my-pvc',
    accessModes: ['ReadWriteOnce'],
    size: '5Mi',
    storageClass: 'standard',
    dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'my-snap' },
  }).outputs
  const data = kubernetes.mountPvc({ claim, path: '/data' })
  const produced = producer({}, { platform: [data] })
  const consumed = consumer({}, { platform: [data], after: [produced] })
  kubernetes.deletePvc({ claim }, { after: [consumed] })
})
