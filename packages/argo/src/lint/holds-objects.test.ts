import { expect } from 'chai'
import { holdsObjects } from '../check.ts'
import { smallWorkflow } from './small-workflow.test.ts'

describe('holdsObjects', () => {
  it('knows objects of Kubernetes, in YAML and in JSON', () => {
    for (const text of [
      smallWorkflow,
      `\uFEFF${smallWorkflow}`,
      '{"apiVersion":"argoproj.io/v1alpha1"}',
      '{\n  "kind": "List",\n  "apiVersion": "v1"}',
      'kind: ConfigMap\n"apiVersion": v1\n',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    pipelineInfo: {}\n',
      `apiVersion: v1\nkind: List\nitems: []\n`,
    ])
      expect(holdsObjects(text), text).to.equal(true)
  })

  it('leaves pipelines to others', () => {
    for (const text of [
      'root: {}\n',
      'pipelineInfo: {name: a}\nroot:\n  command: |\n    apiVersion: argoproj.io/v1alpha1\n',
      'name: say\nimplementation: {container: {image: x}}\n',
      'apiVersion: pipelines.kubeflow.org/v2beta1\nkind: PipelineVersion\n',
      'apiVersion: v1\nkind: Namespace\n---\napiVersion: pipelines.kubeflow.org/v2beta1\nkind: Pipeline\n',
      '{"pipelineInfo": {}, "root": {"apiVersion": ""}}',
      '{"components": {"a": {"constant": {"apiVersion": "v1"}}}, "pipelineInfo": {}, "root": {}}',
      '{\n  "components": {\n    "apiVersion": "v1"\n  },\n  "pipelineInfo": {}\n}',
      '{"apiVersion": "pipelines.kubeflow.org/v2beta1"}',
      '',
    ])
      expect(holdsObjects(text), text).to.equal(false)
  })
})
