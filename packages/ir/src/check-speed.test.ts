import { expect } from 'chai'
import { checkPipeline } from './check-pipeline.ts'
import type { IrDocument } from './document.ts'
import { readPipeline } from './read-pipeline.ts'
import type { Loose } from './small-document.test.ts'
import { writePipeline } from './write-pipeline.ts'

/** A sound chain of as many tasks, each with a component, an executor and a long text, about two kilobytes in all, and now and then a condition. */
function chainOf(count: number): string {
  const [components, executors, tasks]: readonly [Loose, Loose, Loose] = [{}, {}, {}]
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
function problems(text: string): readonly string[] {
  const { document, diagnostics, positionOf } = readPipeline(text)
  return [...diagnostics, ...checkPipeline(document as IrDocument, positionOf)].map(({ code }) => code)
}
function milliseconds(text: string, expected: readonly string[] = []): number {
  const before = process.cpuUsage()
  expect(problems(text)).to.deep.equal(expected)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('the work of a check', function () {
  this.timeout(60_000)
  it('of 4 MB and 2,000 tasks takes well below a second, and 20,000 tasks about ten times that', () => {
    const [small, large] = [chainOf(2000), chainOf(20_000)]
    expect(small.length).to.be.above(4_000_000)
    problems(small)
    const one = Math.min(milliseconds(small), milliseconds(small))
    // 0.2 s on a quiet machine; whoever shares a processor with this test doubles it.
    expect(one).to.be.below(600)
    expect(milliseconds(large, ['KF3521', 'KF3519']) / one).to.be.below(25)
  })
})
