import { misfit, type Ports, typeDataOf } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { callees } from '../callees.ts'
import { problem } from '../codes.ts'
import type { Rule } from './rule.ts'

/** Defaults are of the declared type, in components and in the pipeline itself; once per component, however often it is called. */
export const defaultsFit: Rule = (survey) => [
  ...misfitsOf(survey.graph.inputs, `pipeline "${survey.graph.name}"`, survey.graph.position),
  ...callees(survey).flatMap(({ name, inputs, position }) => misfitsOf(inputs, `component "${name}"`, position)),
]

function misfitsOf(ports: Ports, owner: string, position: Position | undefined): readonly Diagnostic[] {
  return Object.entries(ports).flatMap(([input, port]) => {
    const words = port.default === undefined ? undefined : misfit(typeDataOf(port), port.default)
    return words === undefined ? [] : [problem('KF2011', [`The default of input "${input}" of ${owner}`, words], { position })]
  })
}
