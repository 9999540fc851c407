import type { ContainerSpec, IrDocument, PlatformExecutor } from '@kfp-ts/ir'

/** A compiled pipeline of one container, `step`, whose output `said` is the pipeline's. The last argument is the file for it. */
export function oneContainer(container: Partial<ContainerSpec>, platform: PlatformExecutor = {}): IrDocument {
  const said = { parameters: { said: { parameterType: 'STRING' as const } } }
  const step = { image: 'node:22-bookworm-slim', args: ["{{$.outputs.parameters['said'].output_file}}"], ...container }
  return {
    spec: {
      schemaVersion: '2.1.0',
      sdkVersion: 'kfp-2.17.0',
      pipelineInfo: { name: 'one-container' },
      components: { 'comp-step': { executorLabel: 'exec-step', outputDefinitions: said } },
      deploymentSpec: { executors: { 'exec-step': { container: step } } },
      root: {
        outputDefinitions: said,
        dag: {
          tasks: { step: { componentRef: { name: 'comp-step' }, cachingOptions: { enableCache: true }, taskInfo: { name: 'step' } } },
          outputs: { parameters: { said: { valueFromParameter: { producerSubtask: 'step', outputParameterKey: 'said' } } } },
        },
      },
    },
    platforms: { kubernetes: { deploymentSpec: { executors: { 'exec-step': platform } } } },
  }
}

/** A script of the shell, `$0` being the file for the output. */
export function shell(script: string): Partial<ContainerSpec> {
  return { command: ['sh', '-c', script] }
}
