import { component, kubernetes, pipeline, t } from 'kfp-ts'

const generateSecretName = component({
  name: 'generate-secret-name',
  outputs: { some_output: t.string() },
  run: async () => ({ some_output: 'test-secret-3' }),
})
const comp = component({
  name: 'comp',
  description: 'Fails if a secret is missing.',
  run: async () => {
    const missing = ['USER_NAME', 'PASSWORD_VAR1', 'PASSWORD_VAR2'].filter((variable) => process.env[variable] === undefined)
    if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}`)
  },
})

export const pipelineSecretEnv = pipeline(
  { name: 'pipeline-secret-env', inputs: { secret_parm: t.string({ default: 'test-secret-1' }) } },
  ({ secret_parm }) => {
    const { some_output } = generateSecretName().outputs
    const secrets = [
      kubernetes.secretAsEnv({ secret: secret_parm, env: { username: 'USER_NAME' } }),
      kubernetes.secretAsEnv({ secret: 'test-secret-2', env: { password: 'PASSWORD_VAR1' } }),
      kubernetes.secretAsEnv({ secret: some_output, env: { password: 'PASSWORD_VAR2' } }),
    ]
    comp({}, { platform: secrets })
  },
)
