import { toArgo, writeArgo } from '@kfp-ts/argo'
import { hooks } from '@kfp-ts/argo/settings'
import { compile, containerComponent, pipeline } from 'kfp-ts'
import { expect } from 'chai'
import type { Cluster } from './cluster.ts'
import { theCluster } from './one-cluster.ts'
import { nodeOf, outputsOf, summaryOf } from './workflow.ts'

/** A template that others call: it tells what it was told. */
const notify = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'WorkflowTemplate',
  metadata: { name: 'notify' },
  spec: {
    templates: [
      {
        name: 'say',
        inputs: { parameters: [{ name: 'text' }] },
        outputs: { parameters: [{ name: 'said', valueFrom: { path: '/tmp/said' } }] },
        container: {
          image: 'busybox:1.37',
          imagePullPolicy: 'IfNotPresent',
          command: ['sh', '-c', 'echo "$0" > /tmp/said'],
          args: ['{{inputs.parameters.text}}'],
        },
      },
    ],
  },
}
const templateRef = { name: 'notify', template: 'say' }
const telling = (text: string): { readonly parameters: readonly { readonly name: string; readonly value: string }[] } => ({
  parameters: [{ name: 'text', value: text }],
})

const breaks = containerComponent({ name: 'breaks', image: 'busybox:1.37', command: ['sh', '-c'], args: () => ['exit 1'] })
const hooked = pipeline({ name: 'hooked' }, () => {
  const whenItFails = { templateRef, expression: 'task.status == "Failed"', arguments: telling('Something broke.') }
  breaks({}, { platform: [hooks({ broken: whenItFails, exit: { templateRef, arguments: telling('It is {{task.status}}.') } })] })
})

describe('hooks of a task', function () {
  let cluster: Cluster
  before(async function () {
    cluster = await theCluster(this)
    await cluster.kubectl(['apply', '--filename', '-'], JSON.stringify(notify))
  })

  it('run when the task fails, and when it has ended', async () => {
    const { document, diagnostics } = toArgo((await compile(hooked)).document)
    expect(diagnostics).to.deep.equal([])
    const workflow = await cluster.submit(writeArgo(document!))
    expect(workflow.phase, summaryOf(workflow)).to.equal('Failed')
    expect(nodeOf(workflow, 'breaks').phase).to.equal('Failed')
    expect([outputsOf(workflow, 'breaks.hooks.broken'), outputsOf(workflow, 'breaks.onExit')].map(({ said }) => said)).to.deep.equal([
      'Something broke.',
      'It is Failed.',
    ])
  })
})
