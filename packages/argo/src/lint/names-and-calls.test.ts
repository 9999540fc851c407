import { expect } from 'chai'
import { findingsAfter, type Mistake } from './small-workflow.test.ts'

const mistakes: readonly Mistake[] = [
  [
    'a field that Argo does not know',
    'image: make,',
    'image: make, imagePullPolice: Never,',
    'error KF3901 Unknown field "imagePullPolice" in templates[1].container. 25:32',
  ],
  [
    'an unknown field of a workflow',
    '  entrypoint: main\n',
    '  entrypoint: main\n  entry: main\n',
    'error KF3901 Unknown field "entry" in spec. 6:3',
  ],
  ['an unknown field of the document', 'spec:\n', 'specs: {}\nspec:\n', 'error KF3901 Unknown field "specs" in the document. 4:1'],
  [
    'a text where a number belongs',
    'container: {image: make,',
    'parallelism: two\n      container: {image: make,',
    'error KF3902 templates[1].parallelism must be a whole number, not "two". 25:20',
  ],
  ['a number where a text belongs', "value: '3'", 'value: 3', 'error KF3902 arguments.parameters[0].value must be a text, not 3. 7:38'],
  [
    'a word that is none of those allowed',
    'container: {image: make,',
    'retryStrategy: {retryPolicy: Sometimes}\n      container: {image: make,',
    'error KF3904 templates[1].retryStrategy.retryPolicy is "Sometimes", which is no value it can have. 25:36',
  ],
  [
    'a quantity that is none',
    'image: make,',
    'image: make, resources: {limits: {memory: 1 GB}},',
    'error KF3905 templates[1].container.resources.limits.memory is "1 GB", which has not the form it must have. 25:61',
  ],
  ['no name for the object', '{generateName: small-}', '{}', 'error KF3903 metadata has no "name" or "generateName". 3:1'],
  [
    'a name that Kubernetes does not take',
    '{generateName: small-}',
    '{name: Small}',
    'error KF3911 "Small" cannot be the name of an object in a cluster. 3:18',
  ],
  [
    'a name that is too long',
    '{generateName: small-}',
    '{name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}',
    'error KF3910 The Workflow name "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 64 characters; 63 are allowed. 3:18',
  ],
  [
    'a label that Kubernetes does not take',
    '{generateName: small-}',
    "{generateName: small-, labels: {team: 'a b'}}",
    'error KF3905 metadata.labels[\'team\'] is "a b", which has not the form it must have. 3:50',
  ],
  [
    'a bare word that is a truth value in YAML 1.1',
    '[{name: x}]',
    '[{name: y}]',
    'error KF3920 Task "use" of "main" gives no parameter "y", which template "use" needs. 15:13',
    'warning KF3921 Task "use" of "main" gives the parameter "x", which template "use" does not take. 19:28',
    'error KF3907 templates[2].inputs.parameters[0].name is the bare word y, which Argo reads as true. 31:29',
    'error KF3930 Nothing is known as {{inputs.parameters.x}} in template "use". 33:52',
  ],
  ['no entrypoint', '  entrypoint: main\n', '', 'error KF3918 The workflow has no entrypoint. 4:1'],
  [
    'an entrypoint that is not defined',
    'entrypoint: main',
    'entrypoint: mian',
    'error KF3916 The workflow calls the template "mian", which is not defined. 5:15',
  ],
  [
    'templates beside a reference to a document with templates',
    '  entrypoint: main\n',
    '  entrypoint: main\n  workflowTemplateRef: {name: other}\n',
    'error KF3909 The workflow has "templates" beside "workflowTemplateRef". 9:3',
  ],
  ['two templates of one name', '- name: group', '- name: use', 'error KF3912 "use" is the name of two templates of the workflow. 34:13'],
  ['a template without a name', '- name: group\n      steps:', '- steps:', 'error KF3913 One of the templates of the workflow has no name. 34:7'],
  [
    'a name of a template with a blank',
    '- name: group',
    '- name: a group',
    'error KF3911 "a group" cannot be the name of one of the templates of the workflow. 34:13',
  ],
  [
    'a template that does nothing',
    "container: {image: make, args: ['{{inputs.parameters.rows}}']}\n",
    'metadata: {}\n',
    'error KF3914 Template "make" does nothing. 23:7',
  ],
  [
    'a template that does two things',
    'script: {image: use',
    'suspend: {}\n      script: {image: use',
    'error KF3915 Template "use" is script and suspend at once. 34:7',
  ],
  [
    'a template that is not defined',
    'template: use\n',
    'template: sue\n',
    'error KF3916 Task "use" of "main" calls the template "sue", which is not defined. 17:23',
  ],
  ['a task that calls nothing', '            template: use\n', '', 'error KF3917 Task "use" of "main" calls no template. 15:13'],
  [
    'a template and a reference to one',
    'template: use\n',
    'template: use\n            templateRef: {name: other, template: use}\n',
    'error KF3919 Task "use" of "main" names both a template and a reference to one. 15:13',
  ],
  [
    'two steps of one name',
    '{name: second, template',
    '{name: first, template',
    'error KF3912 "first" is the name of two steps of template "group". 37:14',
  ],
]

describe('checkArgo: the form of a workflow, its names and its calls', () => {
  for (const [name, find, replacement, ...findings] of mistakes)
    it(name, () => {
      expect(findingsAfter(find, replacement)).to.deep.equal(findings)
    })
})
