import { type IrDocument, writePipeline } from '@kfp-ts/ir'

interface Parts {
  [name: string]: unknown
}

/** A sound chain of as many tasks, each with a component, an executor and a long text, about two kilobytes in all, and now and then a condition. */
export function largeDocument(count: number): string {
  const [components, executors, tasks]: readonly [Parts, Parts, Parts] = [{}, {}, {}]
  const text = 'A text: with "quotes", and a line break.\n'.repeat(24)
  for (let index = 0; index < count; index++) {
    const name = `step-${index}`
    const before = `step-${index - 1}`
    components[`comp-${name}`] = {
      executorLabel: `exec-${name}`,
      inputDefinitions: {
        parameters: { a: { parameterType: 'NUMBER_INTEGER' }, b: { parameterType: 'STRING', defaultValue: 'x', isOptional: true } },
      },
      outputDefinitions: { parameters: { Output: { parameterType: 'NUMBER_INTEGER' } } },
    }
    executors[`exec-${name}`] = { container: { image: 'python:3.11', command: ['run-step'], args: ['--executor_input', '{{$}}'] } }
    tasks[name] = {
      componentRef: { name: `comp-${name}` },
      cachingOptions: { enableCache: true },
      inputs: {
        parameters: {
          a: index === 0 ? { runtimeValue: { constant: 1 } } : { taskOutputParameter: { producerTask: before, outputParameterKey: 'Output' } },
          b: { runtimeValue: { constant: text } },
        },
      },
      taskInfo: { name },
      ...(index > 0 && { dependentTasks: [before] }),
      ...(index % 10 === 9 && { triggerPolicy: { condition: "int(inputs.parameter_values['a']) > 3" } }),
    }
  }
  const spec = { pipelineInfo: { name: 'chain' }, schemaVersion: '2.1.0', components, deploymentSpec: { executors }, root: { dag: { tasks } } }
  return writePipeline({ spec, platforms: {} } as unknown as IrDocument)
}
