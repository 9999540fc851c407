import { expect } from 'chai'
import { findingsAfter, findingsIn, smallWorkflow } from './small-workflow.test.ts'

const referring = (spec: string): string => `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: tools}
spec:
  entrypoint: echo
  arguments: {parameters: [{name: text, value: hello}]}
  templates:
    - name: echo
      inputs: {parameters: [{name: text}]}
      container: {image: x, args: ['{{inputs.parameters.text}}']}
    - name: bye
      container: {image: x, args: ['{{workflow.status}}']}
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: uses-}
spec: ${spec}
`

describe('checkArgo: a workflow as a whole', () => {
  it('takes templates, entrypoint and arguments from the document that it names', () => {
    expect(findingsIn(referring('{workflowTemplateRef: {name: tools}}'))).to.deep.equal([])
    expect(findingsIn(referring('{workflowTemplateRef: {name: tools}, onExit: bye}'))).to.deep.equal([])
    expect(findingsIn(referring('{workflowTemplateRef: {name: tools}, entrypoint: ehco}'))).to.deep.equal([
      'error KF3916 The workflow calls the template "ehco", which is not defined. 17:56',
    ])
    expect(findingsIn(referring('{workflowTemplateRef: {name: tools}}').replace(', value: hello', ''))).to.deep.equal([
      'error KF3920 The workflow gives no parameter "text", which template "echo" needs. 17:1',
    ])
  })

  it('finds templates of its hooks there, too', () => {
    const hooked = (name: string, template: string): string =>
      referring(`{workflowTemplateRef: {name: ${name}}, hooks: {exit: {template: ${template}}}}`)
    expect(findingsIn(hooked('tools', 'bye'))).to.deep.equal([])
    expect(findingsIn(hooked('elsewhere', 'any'))).to.deep.equal([])
    expect(findingsIn(hooked('tools', 'bey'))).to.deep.equal([
      'error KF3916 The hook "exit" of the workflow calls the template "bey", which is not defined. 17:69',
    ])
  })

  it('selects pods as Kubernetes does', () => {
    const selecting = (operator: string): string =>
      smallWorkflow.replace(
        '  entrypoint: main\n',
        `  entrypoint: main\n  podGC: {labelSelector: {matchExpressions: [{key: a, operator: ${operator}}]}}\n`,
      )
    expect(findingsIn(selecting('Exists'))).to.deep.equal([])
    expect(findingsIn(selecting('Maybe'))).to.deep.equal(['error KF3904 operator is "Maybe", which is no value it can have. 6:65'])
  })

  it('wants references to be whole', () => {
    const calling = (reference: string): string => smallWorkflow.replace('template: make', `templateRef: ${reference}`)
    expect(findingsIn(calling('{name: tools}'))).to.deep.equal(['error KF3976 Task "make" of "main" refers to a template without "template". 13:13'])
    expect(findingsIn(calling("{name: '', template: make}"))).to.deep.equal([
      'error KF3976 Task "make" of "main" refers to a template without "name". 13:13',
    ])
  })

  it('leaves to the cluster what a template gives that is not at hand', () => {
    const chain = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: uses-}
spec:
  entrypoint: main
  templates:
    - name: main
      dag:
        tasks:
          - {name: a, templateRef: {name: elsewhere, template: b}}
          - {name: c, template: d, depends: a, when: '{{tasks.a.outputs.result}} == 1', withParam: '{{tasks.a.outputs.parameters.all}}'}
          - {name: e, template: d, depends: a, when: "{{=tasks.a.outputs.parameters.one == '1'}}"}
          - {name: f, template: d, when: '{{tasks.g.outputs.result}} == 1'}
    - {name: d, container: {image: x}}
`
    expect(findingsIn(chain)).to.deep.equal(['error KF3930 Nothing is known as {{tasks.g.outputs.result}} in task "f" of "main". 13:43'])
  })

  it('leaves to the cluster what a document holds that is not at hand', () => {
    expect(findingsIn(referring('{workflowTemplateRef: {name: elsewhere}, entrypoint: any, onExit: other}'))).to.deep.equal([])
  })

  it('gives the exit handler what the workflow is given, and the failures', () => {
    const onExit = '  entrypoint: main\n  onExit: make\n'
    expect(findingsAfter('  entrypoint: main\n', onExit)).to.deep.equal([])
    expect(findingsAfter('  entrypoint: main\n', onExit.replace('make', 'use'))).to.deep.equal([
      'error KF3920 The workflow gives no parameter "x", which template "use" needs. 6:3',
      'error KF3920 The workflow gives no artifact "table", which template "use" needs. 6:3',
    ])
    expect(findingsAfter('  entrypoint: main\n', onExit.replace('make', 'bye'))).to.deep.equal([
      'error KF3916 The workflow calls the template "bye", which is not defined. 6:11',
    ])
    const asksForFailures = `${smallWorkflow}    - {name: bye, container: {image: x, args: ['{{workflow.failures}}']}}\n`
    expect(findingsIn(asksForFailures.replace('  entrypoint: main\n', onExit.replace('make', 'bye')))).to.deep.equal([])
    expect(findingsIn(asksForFailures)).to.deep.equal(['error KF3930 Nothing is known as {{workflow.failures}} in template "bye". 38:49'])
  })

  it('wants a value of its enum for a parameter, and an enum with values', () => {
    expect(findingsAfter("value: '3'", "value: '3', enum: ['3', '4']")).to.deep.equal([])
    expect(findingsAfter("value: '3'", "value: '3', enum: []")).to.deep.equal([
      'error KF3926 The enum of the parameter "rows" of the workflow holds no value. 7:43',
      'error KF3906 arguments.parameters[0].enum is a list of 0; it can be at least 1. 7:49',
    ])
  })

  it('calls templates that are written inside a task', () => {
    const inline = (text: string): readonly string[] =>
      findingsAfter(
        'template: use\n',
        `inline: {inputs: {parameters: [{name: x}], artifacts: [{name: table, path: /in}]}, container: {image: x, args: ['${text}']}}\n`,
      )
    expect(inline('{{inputs.parameters.x}}')).to.deep.equal([])
    expect(inline('{{inputs.parameters.y}}')).to.deep.equal(['error KF3930 Nothing is known as {{inputs.parameters.y}} in template "inline". 17:126'])
  })
})
