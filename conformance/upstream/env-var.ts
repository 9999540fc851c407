import { component, pipeline, t } from 'kfp-ts'

const comp = component({
  name: 'comp',
  description: 'Fails if an environment variable is missing.',
  image: 'node:24-bookworm-slim',
  inputs: { env_var: t.string() },
  outputs: { Output: t.string() },
  run: async ({ env_var }) => {
    const value = process.env[env_var]
    if (value === undefined) throw new Error(`There is no environment variable ${env_var}.`)
    return { Output: value }
  },
})

export const testEnvExists = pipeline({ name: 'test-env-exists', inputs: { env_var: t.string() } }, ({ env_var }) =>
  comp({ env_var }, { cache: false }),
)
