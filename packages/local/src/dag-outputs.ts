import type { DagSpec, ParameterSelector, Value } from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import type { Upstream } from './task-inputs.ts'

/** What a DAG hands out of its tasks' outputs: of several sources (branches) the first that has a value. */
export function dagOutputs({ outputs }: DagSpec, results: Upstream): Values {
  const parameters: Record<string, Value> = {}
  for (const [name, source] of Object.entries(outputs?.parameters ?? {})) {
    const selectors = 'valueFromOneof' in source ? source.valueFromOneof.parameterSelectors : [source.valueFromParameter]
    const value = firstValue(selectors, (selector) => parameterOf(results, selector))
    if (value !== undefined) parameters[name] = value
  }
  const artifacts: Record<string, readonly RunArtifact[]> = {}
  for (const [name, { artifactSelectors }] of Object.entries(outputs?.artifacts ?? {})) {
    const value = firstValue(artifactSelectors, (selector) => results.get(selector.producerSubtask)?.outputs.artifacts[selector.outputArtifactKey])
    if (value !== undefined) artifacts[name] = value
  }
  return { parameters, artifacts }
}

function parameterOf(results: Upstream, { producerSubtask, outputParameterKey }: ParameterSelector): Value | undefined {
  return results.get(producerSubtask)?.outputs.parameters[outputParameterKey]
}

function firstValue<Selector, T>(selectors: readonly Selector[], read: (selector: Selector) => T | undefined): T | undefined {
  for (const selector of selectors) {
    const value = read(selector)
    if (value !== undefined) return value
  }
  return undefined
}
