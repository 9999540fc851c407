import { writeFile } from 'node:fs/promises'
import { component, kubernetes, parallelFor, pipeline, t } from 'kfp-ts'
import { volume } from '../components/volume.ts'

const exampleComponent = component({
  name: 'example-component',
  inputs: { item: t.string() },
  outputs: { Output: t.string() },
  run: async ({ item }) => {
    await writeFile(`/data/${item}.txt`, item)
    return { Output: item }
  },
})

const inputs = { my_pvc_name_suffix: t.string({ default: 'test-pvc' }) }

export const parallelForMountPvc = pipeline({ name: 'pipeline-parallel-for-mount-pvc', inputs }, () => {
  const claim = kubernetes.createPvc(volume).outputs.name
  const platform = [kubernetes.mountPvc({ claim, path: '/data' })]
  parallelFor(['a'], (item) => exampleComponent({ item }, { platform }))
})
