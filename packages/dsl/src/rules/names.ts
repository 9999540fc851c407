import type { Ports } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { callees } from '../callees.ts'
import { problem } from '../codes.ts'
import type { Rule } from './rule.ts'

const pipelineName = /^[a-z0-9][a-z0-9-]{0,127}$/
const componentName = /^[A-Za-z][A-Za-z0-9 _-]{0,127}$/
const portName = /^[A-Za-z][A-Za-z0-9_]*$/

/** Names that Kubeflow and its expressions can carry. */
export const names: Rule = (survey) => {
  const { name, inputs, outputs, position } = survey.graph
  const own = `pipeline "${name}"`
  return [
    ...(pipelineName.test(name) ? [] : [problem('KF2020', [name], { position })]),
    ...badPorts(inputs, ['an input', own], position),
    ...badPorts(outputs, ['an output', own], position),
    ...callees(survey).flatMap((callee) => {
      const of = `component "${callee.name}"`
      return [
        ...(componentName.test(callee.name) ? [] : [problem('KF2021', [callee.name], { position: callee.position })]),
        ...badPorts(callee.inputs, ['an input', of], callee.position),
        ...badPorts(callee.outputs, ['an output', of], callee.position),
      ]
    }),
  ]
}

function badPorts(ports: Ports | object, [what, owner]: readonly [string, string], position: Position | undefined): readonly Diagnostic[] {
  return Object.keys(ports)
    .filter((port) => !portName.test(port))
    .map((port) => problem('KF2022', [what, port, owner], { position }))
}
