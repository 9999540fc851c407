import { component, kubernetes, parallelFor, pipeline, t } from 'kfp-ts'

const emitSecretName = component({
  name: 'emit-secret-name',
  outputs: { Output: t.string() },
  run: async () => ({ Output: 'user-gcp-sa' }),
})
const workerComponent = component({
  name: 'worker-component',
  inputs: { item: t.string() },
  outputs: { Output: t.string() },
  run: async ({ item }) => ({ Output: `${item}: ${process.env['MY_SECRET_KEY'] === undefined ? 'no secret' : 'a secret'}` }),
})

export const nestedParallelForSecret = pipeline({ name: 'pipeline-4-nested-parallel-for-secret' }, () => {
  const secret = emitSecretName().outputs.Output
  const platform = [kubernetes.secretAsEnv({ secret, env: { username: 'MY_SECRET_KEY' } })]
  parallelFor(['x', 'y'], (item) => workerComponent({ item }, { platform }), { parallelism: 1 })
})
