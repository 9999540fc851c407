import { checkArgo } from '../check.ts'

/** A workflow in which everything is right. */
export const smallWorkflow = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: small-}
spec:
  entrypoint: main
  arguments:
    parameters: [{name: rows, value: '3'}]
  templates:
    - name: main
      dag:
        tasks:
          - name: make
            template: make
            arguments: {parameters: [{name: rows, value: '{{workflow.parameters.rows}}'}]}
          - name: use
            depends: make.Succeeded
            template: use
            arguments:
              parameters: [{name: x, value: '{{tasks.make.outputs.parameters.x}}'}]
              artifacts: [{name: table, from: '{{tasks.make.outputs.artifacts.table}}'}]
      outputs:
        parameters: [{name: x, valueFrom: {parameter: '{{tasks.make.outputs.parameters.x}}'}}]
    - name: make
      inputs: {parameters: [{name: rows}]}
      container: {image: make, args: ['{{inputs.parameters.rows}}']}
      outputs:
        parameters: [{name: x, valueFrom: {path: /tmp/x}}]
        artifacts: [{name: table, path: /tmp/table}]
    - name: use
      inputs:
        parameters: [{name: x}]
        artifacts: [{name: table, path: /in/table}]
      script: {image: use, command: [sh], source: 'echo {{inputs.parameters.x}}'}
    - name: group
      steps:
        - - {name: first, template: make, arguments: {parameters: [{name: rows, value: '1'}]}}
        - - {name: second, template: make, arguments: {parameters: [{name: rows, value: '{{steps.first.outputs.parameters.x}}'}]}}
`

/** What is said of the small workflow after a text in it was replaced. */
export function findingsAfter(find: string, replacement: string): readonly string[] {
  if (!smallWorkflow.includes(find)) throw new Error(`the small workflow has no ${find}`)
  return findingsIn(smallWorkflow.replace(find, replacement))
}

/** What is said of a text: severity, code, message and the place. */
export function findingsIn(text: string): readonly string[] {
  return checkArgo(text).map(({ severity, code, message, position }) => `${severity} ${code} ${message} ${position?.line}:${position?.column}`)
}

/** A mistake, and all that is said of it. */
export type Mistake = readonly [name: string, find: string, replacement: string, ...findings: string[]]
