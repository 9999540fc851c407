import type { ContainerSpec, PlatformExecutor } from '@kfp-ts/ir'
import { expect } from 'chai'
import { missingVariables } from './missing-variables.ts'
import { run, smallPipeline, task } from './small-pipeline.test.ts'

const secret = {
  secretName: 'database',
  secretNameParameter: { runtimeValue: { constant: 'database' } },
  keyToEnv: [{ secretKey: 'p', envVar: 'NO_SUCH_PASSWORD' }],
}

/** What is said of a task with these settings. */
function said(platform: PlatformExecutor, container: Partial<ContainerSpec> = {}): readonly string[] {
  const document = smallPipeline({ steps: { work: { platform } }, tasks: { work: task('work') } })
  const scope = { path: '', inputs: { parameters: {}, artifacts: {} } }
  const unit = { task: { name: 'work', path: 'work', spec: task('work'), component: { executorLabel: 'work' }, scope }, inputs: scope.inputs }
  return missingVariables(document, { unit, container: { image: 'node:22', ...container } }).map(({ message }) => message)
}

describe('missingVariables', () => {
  it('names the variable and what a cluster takes it from', () => {
    const dynamic = { configMapNameParameter: { componentInputParameter: 'name' }, keyToEnv: [{ configMapKey: 'l', envVar: 'NO_SUCH_LEVEL' }] }
    const fields = [{ name: 'NO_SUCH_NODE', fieldPath: 'spec.nodeName' }]
    expect(said({ secretAsEnv: [secret], configMapAsEnv: [dynamic], fieldPathAsEnv: fields })).to.deep.equal([
      'Task "work" takes the variable NO_SUCH_PASSWORD from the Secret "database", which this machine does not have.',
      'Task "work" takes the variable NO_SUCH_LEVEL from a ConfigMap, which this machine does not have.',
      'Task "work" takes the variable NO_SUCH_NODE from the field spec.nodeName of its pod, which this machine does not have.',
    ])
  })

  it('is silent about what is optional, and what is set here or on the task', () => {
    expect(said({ secretAsEnv: [{ ...secret, optional: true }] })).to.deep.equal([])
    expect(said({ secretAsEnv: [{ ...secret, keyToEnv: [{ secretKey: 'p', envVar: 'PATH' }] }] })).to.deep.equal([])
    expect(said({ secretAsEnv: [secret] }, { env: [{ name: 'NO_SUCH_PASSWORD', value: 'x' }] })).to.deep.equal([])
  })

  it('is said once for a variable that several tasks take, with the way to give it', async () => {
    const step = { platform: { secretAsEnv: [secret] } }
    const warnings: (string | undefined)[] = []
    await run({ steps: { one: step, two: step }, tasks: { one: task('one'), two: task('two') } }, { onWarning: ({ hint }) => warnings.push(hint) })
    expect(warnings).to.deep.equal(['the task runs without it; set it where the run is started: NO_SUCH_PASSWORD=... kfp-ts run FILE.'])
  })
})
