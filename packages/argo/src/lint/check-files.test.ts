import { expect } from 'chai'
import { checkArgoFiles } from '../check.ts'
import { findingsIn, smallWorkflow } from './small-workflow.test.ts'

const head = 'apiVersion: argoproj.io/v1alpha1\n'
const tools = `${head}kind: WorkflowTemplate
metadata: {name: tools}
spec:
  templates:
    - name: echo
      inputs: {parameters: [{name: text}]}
      container: {image: x, args: ['{{inputs.parameters.text}} {{workflow.parameters.any}}']}
`
const workflow = `${head}kind: Workflow
metadata: {generateName: uses-}
spec:
  entrypoint: main
  arguments: {parameters: [{name: any, value: '1'}]}
  templates:
    - name: main
      dag:
        tasks: [{name: a, templateRef: {name: tools, template: echo}, arguments: {parameters: [{name: text, value: hello}]}}]
`
const started = `${head}kind: Workflow
metadata: {generateName: whole-}
spec:
  entrypoint: echo
  arguments: {parameters: [{name: any, value: '1'}, {name: text, value: a}]}
  workflowTemplateRef: {name: tools}
`

/** What is said of files, and in which of them. */
function findingsOf(files: { readonly [file: string]: string }): readonly string[] {
  const checked = checkArgoFiles(Object.entries(files).map(([file, text]) => ({ file, text })))
  return checked.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ severity, code, message, position }) => `${file} ${severity} ${code} ${message} ${position?.line}:${position?.column}`),
  )
}
/** The same in both orders of the files, which changes nothing but the order. */
function findingsOfBoth(one: string, other: string): readonly string[] {
  const found = findingsOf({ 'one.yaml': one, 'other.yaml': other })
  expect(findingsOf({ 'other.yaml': other, 'one.yaml': one }).toSorted()).to.deep.equal(found.toSorted())
  return found
}

describe('checkArgoFiles', () => {
  it('looks up templates in all files, in any order', () => {
    for (const caller of [workflow, started]) expect(findingsOfBoth(tools, caller)).to.deep.equal([])
    expect(findingsOfBoth(tools, workflow.replace('template: echo}', 'template: ehco}'))).to.deep.equal([
      'other.yaml error KF3916 Task "a" of "main" calls the template "tools.ehco", which is not defined. 10:17',
    ])
    expect(findingsOfBoth(tools, workflow.replace('{name: text, value', '{name: txet, value'))).to.deep.equal([
      'other.yaml error KF3920 Task "a" of "main" gives no parameter "text", which template "echo" needs. 10:17',
      'other.yaml warning KF3921 Task "a" of "main" gives the parameter "txet", which template "echo" does not take. 10:96',
    ])
    expect(findingsOfBoth(tools, started.replace('entrypoint: echo', 'entrypoint: ehco'))).to.deep.equal([
      'other.yaml error KF3916 The workflow calls the template "ehco", which is not defined. 5:15',
    ])
  })

  it('puts what is wrong in a template where the template is, and once', () => {
    const unknown = 'error KF3930 Nothing is known as {{workflow.parameters.other}} in template "echo". 8:37'
    const other = tools.replace('workflow.parameters.any', 'workflow.parameters.other')
    expect(findingsOf({ 'tools.yaml': other, 'a.yaml': workflow, 'b.yaml': workflow })).to.deep.equal([`tools.yaml ${unknown}`])
  })

  it('takes the template of the own file before that of another, and says that there are two', () => {
    const other = tools.replace('name: text', 'name: words')
    const twice = 'warning KF3990 Another file has a WorkflowTemplate "tools", too. 3:18'
    expect(findingsOf({ 'a.yaml': `${tools}---\n${workflow}`, 'b.yaml': other })[0]).to.equal(`b.yaml ${twice}`)
    const [, checked] = checkArgoFiles([
      { file: 'a.yaml', text: other },
      { file: 'b.yaml', text: `${tools}---\n${workflow}` },
    ])
    expect(checked?.diagnostics).to.have.length(1)
    expect(checked?.diagnostics[0]?.related).to.deep.equal([
      { message: 'the other WorkflowTemplate', position: { file: 'a.yaml', line: 3, column: 18, length: 5 } },
    ])
  })

  it('looks at the items of lists, with their places', () => {
    const indented = (text: string): string => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`
    const list = `apiVersion: v1\nkind: List\nitems:\n${indented(smallWorkflow)}${indented(tools)}`
    expect(findingsIn(list)).to.deep.equal([])
    expect(findingsIn(list.replace('template: use\n', 'template: sue\n'))).to.deep.equal([
      'error KF3916 Task "use" of "main" calls the template "sue", which is not defined. 20:25',
    ])
    expect(findingsIn(list.replace("value: '3'", 'value: no'))).to.deep.equal([
      'error KF3907 arguments.parameters[0].value is the bare word no, which Argo reads as false. 10:40',
    ])
    const typed = `${head}kind: WorkflowList\nitems:\n${indented(smallWorkflow.split('\n').slice(2).join('\n'))}`
    expect(findingsIn(typed)).to.deep.equal([])
    expect(findingsIn(typed.replace('spec:', 'spce:'))).to.include('error KF3901 Unknown field "spce" in the document. 5:3')
  })

  it('names what nobody looked at', () => {
    const mixed = `${smallWorkflow}---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}\n`
    const [checked] = checkArgoFiles([{ file: 'a.yaml', text: mixed }])
    expect(checked).to.deep.equal({
      file: 'a.yaml',
      diagnostics: [],
      skipped: [{ kind: 'ConfigMap', name: 'settings', position: { file: 'a.yaml', line: 42, column: 26, length: 9 } }],
    })
  })
})
