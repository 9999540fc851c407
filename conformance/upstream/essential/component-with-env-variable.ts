import { component, pipeline, t } from 'kfp-ts'

const readEnvVar = component({
  name: 'read-env-var',
  description: 'Reads an environment variable.',
  inputs: { var_name: t.string() },
  outputs: { Output: t.string() },
  run: async ({ var_name }) => ({ Output: process.env[var_name] ?? '' }),
})

export const pipelineWithEnvVariable = pipeline(
  { name: 'pipeline-with-env-variable', inputs: { var_name: t.string({ default: 'KFP_TEST_ENV_VAR' }) } },
  ({ var_name }) => readEnvVar({ var_name }, { env: { KFP_TEST_ENV_VAR: 'env_var_value' } }),
)
