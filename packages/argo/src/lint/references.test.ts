import { expect } from 'chai'
import { findingsAfter, type Mistake } from './small-workflow.test.ts'

const mistakes: readonly Mistake[] = [
  [
    'an output that does not exist',
    "parameters: [{name: x, value: '{{tasks.make.outputs.parameters.x}}'}]",
    "parameters: [{name: x, value: '{{tasks.make.outputs.parameters.y}}'}]",
    'error KF3930 Nothing is known as {{tasks.make.outputs.parameters.y}} in task "use" of "main". 19:46',
  ],
  [
    'a parameter that the workflow does not have',
    "'{{workflow.parameters.rows}}'",
    "'{{workflow.parameters.row}}'",
    'error KF3930 Nothing is known as {{workflow.parameters.row}} in task "make" of "main". 14:59',
  ],
  [
    'a step that comes later',
    "[{name: rows, value: '1'}]",
    "[{name: rows, value: '{{steps.second.outputs.parameters.x}}'}]",
    'error KF3930 Nothing is known as {{steps.second.outputs.parameters.x}} in step "first" of "group". 36:89',
  ],
  [
    'a reference that is not closed',
    "['{{inputs.parameters.rows}}']",
    "['{{inputs.parameters.rows']",
    'error KF3930 Nothing is known as {{inputs.parameters.rows}} in template "make". 25:40',
  ],
  [
    'an item without a loop',
    "'{{workflow.parameters.rows}}'",
    "'{{item.rows}}'",
    'error KF3930 Nothing is known as {{item.rows}} in task "make" of "main". 14:59',
  ],
  [
    'a task that is not waited for',
    '            depends: make.Succeeded\n',
    '',
    'error KF3931 Task "use" of "main" uses task "make" without waiting for it. 18:46',
    'error KF3931 Task "use" of "main" uses task "make" without waiting for it. 19:48',
  ],
  [
    'a task that is not there',
    'depends: make.Succeeded',
    'depends: make.Succeeded && cook',
    'error KF3932 Task "use" of "main" waits for "cook", which is no task beside it. 16:22',
  ],
  [
    'a circle',
    '- name: make\n            template: make',
    '- name: make\n            depends: use\n            template: make',
    'error KF3933 Tasks of "main" wait for each other in a circle: make, use, make. 10:7',
  ],
  [
    'a result that tasks do not have',
    'make.Succeeded',
    'make.Success',
    'error KF3934 Task "use" of "main" waits for make.Success, which is no result of a task. 16:22',
  ],
  [
    'a result of loops, without one',
    'make.Succeeded',
    'make.Succeeded || make.AllFailed',
    'error KF3935 Task "use" of "main" waits for make.AllFailed, but "make" runs only once. 16:22',
  ],
  [
    'dependencies that cannot be read',
    'depends: make.Succeeded',
    'depends: make.Succeeded &&',
    'error KF3936 The "depends" of task "use" of "main" cannot be read: a value is missing at its end. 16:22',
  ],
  [
    'two ways of writing dependencies',
    '- name: make\n            template: make',
    '- name: make\n            dependencies: [use]\n            template: make',
    'error KF3933 Tasks of "main" wait for each other in a circle: make, use, make. 10:7',
    'error KF3937 Template "main" uses "dependencies" beside "depends". 13:13',
  ],
  [
    'continueOn beside depends',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            continueOn: {failed: true}',
    'error KF3937 Template "main" uses "continueOn" beside "depends". 17:13',
  ],
  [
    'a name that begins with a digit',
    '- name: use\n            depends',
    '- name: 2use\n            depends',
    'error KF3938 The name of task "2use" of "main" begins with a digit, in a template with dependencies. 15:19',
  ],
  [
    'a name that is a word of the language',
    '          - name: use\n            depends: make.Succeeded',
    "          - {name: not, template: make, arguments: {parameters: [{name: rows, value: '1'}]}}\n          - name: use\n            depends: make.Succeeded && not",
    'error KF3939 Task "use" of "main" waits for "not", which is a word of the expression language. 17:22',
  ],
  [
    'a target that is no task',
    '      dag:\n',
    '      dag:\n        target: make sue\n',
    'error KF3940 The target "sue" of template "main" is none of its tasks. 11:17',
  ],
  [
    'a task that runs although the one before was skipped',
    '\n          - name: use\n            depends: make.Succeeded',
    '\n            when: "{{= asInt(workflow.parameters.rows) > 1 }}"\n          - name: use\n            depends: make',
    'warning KF3941 Task "use" of "main" also runs when "make" was skipped. 17:22',
  ],
  [
    'a task that says what is to happen when the one before was skipped',
    '\n          - name: use\n            depends: make.Succeeded',
    '\n            when: "{{= asInt(workflow.parameters.rows) > 1 }}"\n          - name: use\n            depends: (make || make.Skipped)',
  ],
  [
    'a task after turns of which some are skipped',
    '\n          - name: use\n            depends: make.Succeeded',
    "\n            withItems: [1, 2]\n            when: '{{item}} > 1'\n          - name: use\n            depends: make",
    'error KF3982 The artifact "table" of "make" is taken, which runs once for each item. 22:48',
  ],
  [
    'an unknown task in an expression',
    "parameters: [{name: x, value: '{{tasks.make.outputs.parameters.x}}'}]",
    "parameters: [{name: x, value: \"{{= tasks['cook'].outputs.parameters['x'] }}\"}]",
    'error KF3970 The expression in task "use" of "main" uses tasks.cook.outputs.parameters.x, which is not known there. 19:46',
  ],
  [
    'an unknown input in an expression',
    "['{{inputs.parameters.rows}}']",
    "['{{= asInt(inputs.parameters.row) + 1 }}']",
    'error KF3970 The expression in template "make" uses inputs.parameters.row, which is not known there. 25:40',
  ],
  [
    'an expression that is not closed',
    "['{{inputs.parameters.rows}}']",
    "['{{= asInt(inputs.parameters.rows }}']",
    'error KF3971 The expression in template "make" cannot be read: "(" is not closed. 25:40',
  ],
  [
    'a condition that is not closed',
    'depends: make.Succeeded',
    "depends: make.Succeeded\n            when: '((1 =='",
    'error KF3972 The "when" of task "use" of "main" cannot be read: a value is missing at its end. 17:20',
  ],
  [
    'a condition with two values side by side',
    'depends: make.Succeeded',
    "depends: make.Succeeded\n            when: '{{tasks.make.outputs.parameters.x}} yes'",
    'error KF3972 The "when" of task "use" of "main" cannot be read: nothing connects "yes" with what stands before it. 17:20',
  ],
  [
    'a text without quotes in a condition',
    'depends: make.Succeeded',
    "depends: make.Succeeded\n            when: '{{workflow.parameters.rows}} == many'",
    'warning KF3973 The "when" of task "use" of "main" compares {{workflow.parameters.rows}} without quotes. 17:20',
  ],
  [
    'a text with a hyphen and without quotes in a condition',
    'depends: make.Succeeded',
    "depends: make.Succeeded\n            when: '{{tasks.make.outputs.parameters.x}} == not-many'",
    'warning KF3973 The "when" of task "use" of "main" compares not-many without quotes. 17:20',
  ],
]

describe('checkArgo: references and dependencies', () => {
  for (const [name, find, replacement, ...findings] of mistakes)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal(findings)
    })
})
