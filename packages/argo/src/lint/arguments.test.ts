import { expect } from 'chai'
import { findingsAfter, type Mistake } from './small-workflow.test.ts'

const mistakes: readonly Mistake[] = [
  [
    'an input that is not given',
    "arguments: {parameters: [{name: rows, value: '{{workflow.parameters.rows}}'}]}",
    'arguments: {}',
    'error KF3920 Task "make" of "main" gives no parameter "rows", which template "make" needs. 12:13',
  ],
  [
    'an artifact that is not given',
    "              artifacts: [{name: table, from: '{{tasks.make.outputs.artifacts.table}}'}]\n",
    '',
    'error KF3920 Task "use" of "main" gives no artifact "table", which template "use" needs. 15:13',
  ],
  [
    'an argument that nobody takes',
    "[{name: x, value: '{{tasks.make.outputs.parameters.x}}'}]\n              art",
    "[{name: x, value: '{{tasks.make.outputs.parameters.x}}'}, {name: ghost, value: '1'}]\n              art",
    'warning KF3921 Task "use" of "main" gives the parameter "ghost", which template "use" does not take. 19:85',
  ],
  [
    'an argument without a value',
    "[{name: rows, value: '1'}]",
    '[{name: rows}]',
    'error KF3920 Step "first" of "group" gives no parameter "rows", which template "make" needs. 36:13',
    'error KF3922 Step "first" of "group" has no value for the parameter "rows". 36:68',
  ],
  [
    "a workflow's parameter with a default only",
    "value: '3'",
    "default: '3'",
    'warning KF3923 The workflow has no value for its parameter "rows". 7:18',
  ],
  [
    'an argument from a file',
    "[{name: rows, value: '1'}]",
    '[{name: rows, valueFrom: {path: /tmp/x}}]',
    'error KF3920 Step "first" of "group" gives no parameter "rows", which template "make" needs. 36:13',
    'error KF3924 Step "first" of "group" takes the parameter "rows" from where an argument cannot come from. 36:81',
  ],
  [
    'a value that an enum does not have',
    "value: '3'",
    "value: '3', enum: ['1', '2']",
    'error KF3925 The workflow gives "rows" the value "3", which its enum does not have. 7:39',
  ],
  [
    'an artifact from nowhere',
    "from: '{{tasks.make.outputs.artifacts.table}}'",
    'optional: true',
    'error KF3927 Task "use" of "main" does not say where the artifact "table" comes from. 20:27',
  ],
  [
    'an artifact from two places',
    "from: '{{tasks.make.outputs.artifacts.table}}'",
    "from: '{{tasks.make.outputs.artifacts.table}}', fromExpression: tasks.make.outputs.artifacts.table",
    'error KF3928 Task "use" of "main" has both "from" and "fromExpression" for the artifact "table". 20:27',
  ],
  [
    'items that are no JSON',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            withParam: not json',
    'error KF3929 The items of task "use" of "main" are no list: they are no JSON. 17:24',
  ],
  [
    'items that are no list',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            withParam: \'{"a": 1}\'',
    'error KF3929 The items of task "use" of "main" are no list: they are JSON of something else. 17:25',
  ],
  [
    'two kinds of items',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            withItems: [1]\n            withSequence: {count: 2}',
    'error KF3942 Task "use" of "main" has more than one of withItems, withParam and withSequence. 15:13',
  ],
  [
    'a sequence with two ends',
    'depends: make.Succeeded',
    'depends: make.Succeeded\n            withSequence: {count: 2, end: 2}',
    'error KF3943 The sequence of task "use" of "main" has both "count" and "end". 17:13',
  ],
  [
    'a choice of nothing',
    "[{name: rows, value: '3'}]",
    "[{name: rows, value: '3', enum: []}]",
    'error KF3926 The enum of the parameter "rows" of the workflow holds no value. 7:43',
    'error KF3906 arguments.parameters[0].enum is a list of 0; it can be at least 1. 7:49',
  ],
]

describe('checkArgo: values that are handed on', () => {
  for (const [name, find, replacement, ...findings] of mistakes)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal(findings)
    })
})
