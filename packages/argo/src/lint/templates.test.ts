import { expect } from 'chai'
import { findingsAfter, type Mistake } from './small-workflow.test.ts'

const mistakes: readonly Mistake[] = [
  [
    'a deadline of a group',
    '- name: group\n',
    '- name: group\n      activeDeadlineSeconds: 5\n',
    'error KF3950 "activeDeadlineSeconds" of template "group" would end a group of tasks, which Argo cannot do. 35:7',
  ],
  [
    'a time-out without a unit',
    'inputs: {parameters: [{name: rows}]}',
    "inputs: {parameters: [{name: rows}]}\n      timeout: '30'",
    'error KF3950 "timeout" of template "make" has no unit. 25:17',
  ],
  [
    'a deadline that is no number',
    'inputs: {parameters: [{name: rows}]}',
    'inputs: {parameters: [{name: rows}]}\n      activeDeadlineSeconds: soon',
    'error KF3950 "activeDeadlineSeconds" of template "make" is no number of seconds. 25:30',
  ],
  [
    'two things at one path',
    'inputs: {parameters: [{name: rows}]}\n      container: {image: make,',
    'inputs: {parameters: [{name: rows}]}\n      volumes: [{name: a}, {name: b}]\n      container: {image: make, volumeMounts: [{name: a, mountPath: /x}, {name: b, mountPath: /x}],',
    'error KF3951 Volume "b" of template "make" takes "/x", where volume "a" is already. 26:83',
  ],
  ['no image', '{image: make, args', '{args', 'error KF3952 Template "make" has no image. 25:7'],
  [
    'a container that waits for nobody',
    "container: {image: make, args: ['{{inputs.parameters.rows}}']}",
    'containerSet: {containers: [{name: main, image: a, dependencies: [first]}]}',
    'error KF3953 The containers of template "make" do not fit together: "main" waits for "first", which is none of them. 25:73',
  ],
  [
    'a set without a main container',
    "container: {image: make, args: ['{{inputs.parameters.rows}}']}",
    'containerSet: {containers: [{name: first, image: a}]}',
    'error KF3953 The containers of template "make" do not fit together: none of them is called "main". 25:22',
  ],
  [
    'an unknown action',
    '- name: group\n      steps:',
    "- name: create\n      resource: {action: make, manifest: 'kind: Job'}\n    - name: group\n      steps:",
    'error KF3904 templates[3].resource.action is "make", which is no value it can have. 35:26',
  ],
  [
    'a manifest that is no YAML',
    '- name: group\n      steps:',
    "- name: create\n      resource: {action: create, manifest: '{kind: Job'}\n    - name: group\n      steps:",
    'error KF3954 The resource of template "create" has a manifest that is no YAML. 35:7',
  ],
  [
    'a limit with nothing to limit',
    'inputs: {parameters: [{name: rows}]}',
    'inputs: {parameters: [{name: rows}]}\n      parallelism: 2',
    'error KF3955 "parallelism" of template "make" has nothing to limit. 25:7',
  ],
  [
    'an artifact in two places',
    '{name: table, path: /tmp/table}',
    '{name: table, path: /tmp/table, s3: {key: a}, gcs: {key: a}}',
    'error KF3956 The place of the output "table" of template "make" is s3 and gcs at once. 28:21',
  ],
  [
    'an artifact without a path',
    '{name: table, path: /in/table}',
    '{name: table}',
    'error KF3957 The path of the input "table" of template "use" is missing. 32:21',
  ],
  [
    'an artifact with a path that leaves its folder',
    '{name: table, path: /in/table}',
    '{name: table, path: /in/../etc}',
    'error KF3957 The path of the input "table" of template "use" leaves its folder by "..". 32:21',
  ],
  [
    'an input that says where it comes from',
    '{name: table, path: /in/table}',
    "{name: table, path: /in/table, from: '{{inputs.parameters.x}}'}",
    'error KF3958 The input "table" of template "use" has "from", which an input cannot have. 32:52',
  ],
  [
    'a patch that is no YAML',
    'inputs: {parameters: [{name: rows}]}',
    "inputs: {parameters: [{name: rows}]}\n      podSpecPatch: '{broken'",
    'error KF3959 "podSpecPatch" of template "make" is no patch: it is no YAML. 25:22',
  ],
  [
    'an output from nowhere',
    'valueFrom: {path: /tmp/x}',
    'description: none',
    'error KF3960 Output "x" of template "make" comes from nowhere. 27:22',
  ],
  [
    'an output of the wrong kind',
    'valueFrom: {path: /tmp/x}',
    "valueFrom: {expression: '1'}",
    'error KF3961 Output "x" of template "make" of a container template needs "valueFrom.path". 27:32',
  ],
  [
    'a fixed output of a group',
    "valueFrom: {parameter: '{{tasks.make.outputs.parameters.x}}'}",
    "value: '1'",
    'error KF3962 Output "x" of template "main" is a fixed value, which a group of tasks cannot have. 22:32',
  ],
  [
    'a metric with a label that Prometheus does not take',
    'inputs: {parameters: [{name: rows}]}',
    "inputs: {parameters: [{name: rows}]}\n      metrics: {prometheus: [{name: a, help: a, labels: [{key: a-b, value: c}], counter: {value: '1'}}]}",
    'error KF3963 The metric "a" has the label "a-b", which Prometheus does not take. 25:30',
    'error KF3905 templates[1].metrics.prometheus[0].labels[0].key is "a-b", which has not the form it must have. 25:64',
  ],
  [
    'a metric of resources in real time',
    'inputs: {parameters: [{name: rows}]}',
    "inputs: {parameters: [{name: rows}]}\n      metrics: {prometheus: [{name: a, help: a, gauge: {realtime: true, value: '{{resourcesDuration.cpu}}'}}]}",
    'error KF3963 The metric "a" takes a duration of resources in real time. 25:30',
  ],
  [
    'a hook that never says when',
    'depends: make.Succeeded',
    "depends: make.Succeeded\n            hooks: {started: {template: make, arguments: {parameters: [{name: rows, value: '1'}]}}}",
    'error KF3964 The hook "started" of task "use" of "main" has no expression. 17:21',
  ],
  [
    'a hook that calls nothing known',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            hooks: {exit: {template: amke}}',
    'error KF3916 The hook "exit" of task "use" of "main" calls the template "amke", which is not defined. 17:38',
  ],
  [
    'containers that wait for each other',
    "container: {image: make, args: ['{{inputs.parameters.rows}}']}",
    'containerSet: {containers: [{name: main, image: a, dependencies: [side]}, {name: side, image: b, dependencies: [main]}]}',
    'error KF3953 The containers of template "make" do not fit together: they wait for each other (main, side, main). 25:22',
  ],
  [
    'a set with two volumes at one path',
    "container: {image: make, args: ['{{inputs.parameters.rows}}']}",
    'volumes: [{name: a}, {name: b}]\n      containerSet: {volumeMounts: [{name: a, mountPath: /x}, {name: b, mountPath: /x}], containers: [{name: main, image: a}]}',
    'error KF3953 The containers of template "make" do not fit together: two volumes take "/x". 26:63',
  ],
  [
    'a place that is described in part',
    'artifacts: [{name: table, path: /tmp/table}]',
    'artifacts: [{name: table, path: /tmp/table, hdfs: {path: table}}]',
    'error KF3956 The place of the output "table" of template "make" lacks addresses, an absolute path, hdfsUser of "hdfs". 28:53',
  ],
  [
    'an output with two sources',
    'valueFrom: {path: /tmp/x}',
    "valueFrom: {path: /tmp/x, expression: '1'}",
    'error KF3960 Output "x" of template "make" comes from path and expression at once. 27:32',
  ],
  [
    'an output with a value and a source',
    'valueFrom: {path: /tmp/x}',
    "value: '1', valueFrom: {path: /tmp/x}",
    'error KF3960 Output "x" of template "make" has both a value and a source. 27:22',
  ],
]

describe('checkArgo: what stands in a template', () => {
  for (const [name, find, replacement, ...findings] of mistakes)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal(findings)
    })
})
