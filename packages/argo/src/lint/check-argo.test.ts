import { expect } from 'chai'
import { checkArgo } from '../check.ts'
import { findingsIn, smallWorkflow } from './small-workflow.test.ts'

const cron = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec:
  schedules: ['0 3 * * *']
  timezone: Europe/Berlin
  workflowSpec:
    entrypoint: main
    arguments: {parameters: [{name: day, value: today}]}
    templates: [{name: main, container: {image: x, args: ['{{workflow.parameters.day}}']}}]
`
const library = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: tools}
spec:
  templates:
    - name: echo
      inputs: {parameters: [{name: text}]}
      container: {image: x, args: ['{{inputs.parameters.text}} {{workflow.parameters.any}}']}
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: uses-}
spec:
  entrypoint: main
  arguments: {parameters: [{name: any, value: '1'}]}
  templates:
    - name: main
      dag:
        tasks: [{name: a, templateRef: {name: tools, template: echo}, arguments: {parameters: [{name: text, value: hello}]}}]
`

describe('checkArgo', () => {
  it('has nothing to say of sound documents', () => {
    for (const text of [smallWorkflow, cron, library]) expect(findingsIn(text)).to.deep.equal([])
  })

  it('shows where a problem is, with a hint', () => {
    expect(checkArgo(smallWorkflow.replace('template: use\n', 'template: sue\n'), { file: 'w.yaml' })).to.deep.equal([
      {
        code: 'KF3916',
        severity: 'error',
        message: 'Task "use" of "main" calls the template "sue", which is not defined.',
        hint: 'templates here: main, make, use, group.',
        position: { file: 'w.yaml', line: 17, column: 23, length: 3 },
      },
    ])
  })

  it('reads schedules and time zones', () => {
    expect(findingsIn(cron.replace('0 3 * * *', '0 24 * * *'))).to.deep.equal([
      'error KF3974 The schedule "0 24 * * *" cannot be read: "24" is no hour. 5:16',
    ])
    expect(findingsIn(cron.replace('Europe/Berlin', 'Europe/Bonn'))).to.deep.equal(['error KF3975 "Europe/Bonn" is no time zone. 6:13'])
    expect(findingsIn(cron.replace('name: nightly', `name: ${'n'.repeat(53)}`))).to.deep.equal([
      `error KF3910 The CronWorkflow name "${'n'.repeat(53)}" has 53 characters; 52 are allowed. 3:18`,
    ])
  })

  it('wants a value for everything that a schedule starts', () => {
    expect(findingsIn(cron.replace(', value: today', ''))).to.deep.equal(['error KF3922 The workflow has no value for the parameter "day". 9:30'])
  })

  it('looks up templates in the other documents of a file, and leaves those that are not there to the cluster', () => {
    expect(findingsIn(library.replace('template: echo}', 'template: ehco}'))).to.deep.equal([
      'error KF3916 Task "a" of "main" calls the template "tools.ehco", which is not defined. 19:17',
    ])
    expect(findingsIn(library.replace('{name: text, value', '{name: txet, value'))).to.deep.equal([
      'error KF3920 Task "a" of "main" gives no parameter "text", which template "echo" needs. 19:17',
      'warning KF3921 Task "a" of "main" gives the parameter "txet", which template "echo" does not take. 19:96',
    ])
    expect(findingsIn(library.replace('name: tools, template', 'name: elsewhere, template'))).to.deep.equal([])
  })

  it('judges the templates of another document with the parameters of the workflow that uses them', () => {
    expect(findingsIn(library.replace("[{name: any, value: '1'}]", "[{name: other, value: '1'}]"))).to.deep.equal([
      'error KF3930 Nothing is known as {{workflow.parameters.any}} in template "echo". 8:37',
    ])
  })

  it('wants names of templates to differ among the documents of a file', () => {
    const [first = ''] = library.split('---\n')
    expect(findingsIn(`${first}---\n${first}`)).to.deep.equal(['error KF3908 A second WorkflowTemplate is called "tools". 12:18'])
  })

  it('says things in the order of the text, however long its lines are', () => {
    const long = smallWorkflow.replace("value: '3'}", `value: '${'3'.repeat(300_000)}', valu: 1}`)
    expect(findingsIn(long.replace('name: group', 'nam: group')).map((finding) => finding.slice(finding.lastIndexOf(' ') + 1))).to.deep.equal([
      '7:300042',
      '34:7',
      '34:7',
    ])
  })

  it('reads numbers as Argo does', () => {
    const withMode = (mode: string): string => smallWorkflow.replace('path: /in/table}', `path: /in/table, mode: ${mode}}`)
    for (const mode of ['0755', '0b111', '4_20']) expect(findingsIn(withMode(mode)), mode).to.deep.equal([])
    expect(findingsIn(withMode('755'))).to.deep.equal([
      'error KF3906 templates[2].inputs.artifacts[0].mode is 755; it can be at least 0 and at most 511. 32:58',
    ])
  })

  it('reads merge keys as Argo does', () => {
    const merged = smallWorkflow
      .replace('{image: make, args', '&make {image: make, args')
      .replace("script: {image: use, command: [sh], source: 'echo {{inputs.parameters.x}}'}", 'container: {<<: *make, args: [a]}')
    expect(findingsIn(merged.replace('args: [a]', 'command: [a]'))).to.deep.equal([
      'error KF3930 Nothing is known as {{inputs.parameters.rows}} in template "use". 33:18',
    ])
    expect(findingsIn(merged)).to.deep.equal(['error KF3985 "args" of templates[2].container comes by its merge key ("<<"), too. 33:30'])
  })

  it('leaves other documents alone, and says so of kinds that Argo does not have', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n'
    expect(findingsIn(`${map}---\n${smallWorkflow}`)).to.deep.equal([])
    expect(findingsIn(map)).to.deep.equal(['warning KF3991 The file holds ConfigMap "settings", and nothing that is checked here. 2:7'])
    expect(findingsIn(`apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n---\n${map}---\njust: this\n`)).to.deep.equal([
      'warning KF3991 The file holds Sensor and 2 more, and nothing that is checked here. 2:7',
    ])
    expect(findingsIn(smallWorkflow.replace('kind: Workflow', 'kind: Workflows'))).to.deep.equal([
      'error KF3900 The document is Workflows of argoproj.io/v1alpha1, no kind of Argo Workflows. 2:7',
    ])
    expect(checkArgo(`\uFEFF${smallWorkflow}`)).to.deep.equal([])
  })

  it('says what is no YAML', () => {
    expect(findingsIn('apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nkind: Workflow\n')).to.deep.equal([
      'error KF3005 The key "kind" is written twice in one mapping. 3:1',
    ])
  })

  it('takes what nobody should write without falling over', () => {
    const findingsOf = (spec: string): readonly string[] =>
      findingsIn(`apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec: ${spec}\n`)
    const noEntrypoint = 'error KF3918 The workflow has no entrypoint. 4:1'
    expect(findingsOf('7')).to.deep.equal([noEntrypoint, 'error KF3902 spec must be an object, not 7. 4:7'])
    expect(findingsOf('[]')).to.deep.equal([noEntrypoint, 'error KF3902 spec must be an object, not a list. 4:7'])
    expect(findingsOf('{templates: 7}')).to.deep.equal([noEntrypoint, 'error KF3902 templates must be a list, not 7. 4:19'])
    expect(findingsOf('{entrypoint: a, templates: [7, {name: a, dag: {tasks: [7]}}]}')).to.deep.equal([
      'error KF3902 templates[0] must be an object, not 7. 4:35',
      'error KF3913 One of the templates of the workflow has no name. 4:35',
      'error KF3914 Template "" does nothing. 4:35',
      'error KF3902 templates[1].dag.tasks[0] must be an object, not 7. 4:62',
      'error KF3913 One of the tasks of template "a" has no name. 4:62',
      'error KF3917 Task "" of "a" calls no template. 4:62',
    ])
    expect(findingsOf('{entrypoint: a, templates: [{name: a, steps: [7, [7]]}]}')).to.deep.equal([
      'error KF3902 templates[0].steps[0] must be a list, not 7. 4:53',
      'error KF3902 templates[0].steps[1][0] must be an object, not 7. 4:57',
      'error KF3913 One of the steps of template "a" has no name. 4:57',
      'error KF3917 Step "" of "a" calls no template. 4:57',
    ])
  })
})
