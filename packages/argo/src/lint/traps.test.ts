import { expect } from 'chai'
import { findingsAfter, findingsIn, type Mistake } from './small-workflow.test.ts'

const firstStep = "- - {name: first, template: make, arguments: {parameters: [{name: rows, value: '1'}]}}"
const secondStep =
  "        - - {name: second, template: make, arguments: {parameters: [{name: rows, value: '{{steps.first.outputs.parameters.x}}'}]}}"
const inputs = 'inputs: {parameters: [{name: rows}]}'
const given = "arguments: {parameters: [{name: rows, value: '{{workflow.parameters.rows}}'}]}"
const readable = (field: string, value: string, form: string, written: string, place: string): Mistake => [
  `${field}: ${value}`,
  inputs,
  `${inputs}\n      ${written}`,
  `error KF3979 Template "make" has "${value}" as "${field}", which is no ${form}. 25:${place}`,
]

/** What Argo's validator takes, and a run fails of or does otherwise than it reads. */
const traps: readonly Mistake[] = [
  readable('timeout', '1 hour', 'duration', 'timeout: 1 hour', '16'),
  readable('retryStrategy.limit', 'many', 'whole number', 'retryStrategy: {limit: many}', '30'),
  readable('retryStrategy.backoff.duration', '1 minute', 'duration', 'retryStrategy: {backoff: {duration: 1 minute}}', '43'),
  readable('memoize.maxAge', '1d', 'duration', 'memoize: {maxAge: 1d, key: a, cache: {configMap: {name: c}}}', '25'),
  readable('memoize.key', 'a_b', 'key of a cache', 'memoize: {maxAge: 1h, key: a_b, cache: {configMap: {name: c}}}', '34'),
  [
    'an item without a loop',
    '{{workflow.parameters.rows}}',
    '{{item}}',
    'warning KF3980 Task "make" of "main" uses {{item}}, but runs for no items. 14:59',
  ],
  [
    'an item without a loop, in an expression',
    '{{workflow.parameters.rows}}',
    '{{=asInt(item) + 1}}',
    'warning KF3980 Task "make" of "main" uses {{item}}, but runs for no items. 14:59',
  ],
  [
    'a step that uses one beside it',
    `${firstStep}\n${secondStep}`,
    `${firstStep}\n${secondStep.replace('- - ', '  - ')}`,
    'error KF3981 Step "second" of "group" uses step "first", which runs beside it. 37:90',
  ],
  [
    'an artifact of a loop',
    given,
    `withParam: '[1, 2]'\n            ${given}`,
    'error KF3982 The artifact "table" of "make" is taken, which runs once for each item. 21:48',
  ],
  [
    'templates without an end',
    firstStep,
    `${firstStep}\n        - - {name: again, template: group}`,
    'warning KF3983 Templates call each other without an end: group, group. 34:7',
  ],
  [
    'a volume that nobody has',
    '{image: make,',
    '{image: make, volumeMounts: [{name: data, mountPath: /data}],',
    'warning KF3984 Template "make" mounts the volume "data", which is not there. 25:54',
  ],
  [
    'a function of sprig without its name',
    'echo {{inputs.parameters.x}}',
    'echo {{=title(inputs.parameters.x)}}',
    'error KF3978 The expression in template "use" calls "title", which is no function there. 33:52',
  ],
  [
    'a retry by a misspelt name',
    inputs,
    `${inputs}\n      retryStrategy: {expression: lastRetry.exitcode == '1'}`,
    'error KF3970 The expression in the "retryStrategy" of template "make" uses lastRetry.exitcode, which is not known there. 25:35',
  ],
  [
    'a template that runs when a task has ended',
    'template: make\n',
    'template: make\n            onExit: clean\n',
    'error KF3916 "onExit" of task "make" of "main" calls the template "clean", which is not defined. 14:21',
  ],
]

/** The like that Argo runs as it reads. */
const sound: readonly Mistake[] = [
  ['an item of a loop', firstStep, firstStep.replace("'1'", "'{{item}}'").replace('template: make', 'template: make, withItems: [1, 2]')],
  [
    'a call of oneself under a condition',
    firstStep,
    `${firstStep}\n        - - {name: again, template: group, when: '{{steps.first.outputs.parameters.x}} == 1'}`,
  ],
  [
    'times and numbers that are filled in',
    inputs,
    `${inputs}\n      retryStrategy: {limit: '{{workflow.parameters.rows}}', expression: asInt(lastRetry.exitCode) > int(retries)}`,
  ],
  [
    'a volume of a patch',
    'container: {image: make,',
    "podSpecPatch: '{volumes: [{name: data, emptyDir: {}}]}'\n      container: {image: make, volumeMounts: [{name: data, mountPath: /data}],",
  ],
]

describe('checkArgo: what Argo lets through', () => {
  for (const [name, find, replacement, ...findings] of traps)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal(findings)
    })
})

describe('checkArgo: what is no trap', () => {
  for (const [name, find, replacement] of sound)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal([])
    })
})

const nightly = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec:
  schedules: ['0 6 * * *']
  when: '{{= cronworkflow.lastScheduledTime == nil }}'
  stopStrategy: {expression: cronworkflow.failed >= 3}
  workflowSpec: {entrypoint: main, templates: [{name: main, suspend: {}}]}
`

describe('checkArgo: expressions of schedules', () => {
  it('know what is known of a CronWorkflow', () => expect(findingsIn(nightly)).to.deep.equal([]))

  it('know nothing else', () => {
    expect(findingsIn(nightly.replace('lastScheduledTime', 'lastTime').replace('cronworkflow.failed', 'asInt(failed)'))).to.deep.equal([
      'error KF3970 The expression in the schedule uses cronworkflow.lastTime, which is not known there. 6:10',
      'error KF3970 The expression in the "stopStrategy" uses failed, which is not known there. 7:30',
      'error KF3978 The expression in the "stopStrategy" calls "asInt", which is no function there. 7:30',
    ])
    expect(findingsIn(nightly.replace(' }}', ''))).to.deep.equal([
      'error KF3971 The expression in the schedule cannot be read: its closing braces are missing. 6:10',
    ])
  })
})
