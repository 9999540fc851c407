import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Cluster } from './cluster.ts'
import { theCluster } from './one-cluster.ts'
import { descriptions } from './programs.ts'
import { type FinishedWorkflow, nodeOf, outputsOf, summaryOf } from './workflow.ts'

describe('what converted pipelines rely on, by workflows written by hand', function () {
  let cluster: Cluster
  const started = new Map<string, Promise<FinishedWorkflow>>()
  before(async function () {
    cluster = await theCluster(this)
    for (const name of ['values', 'loop', 'artifacts', 'exit', 'claim']) {
      const submitted = readFile(join(descriptions, 'facts', `${name}.yaml`), 'utf8').then((yaml) => cluster.submit(yaml))
      submitted.catch(() => undefined)
      started.set(name, submitted)
    }
  })
  async function ended(name: string, phase = 'Succeeded'): Promise<FinishedWorkflow> {
    const workflow = await started.get(name)!
    expect(workflow.phase, summaryOf(workflow)).to.equal(phase)
    return workflow
  }

  it('text that looks like a placeholder stays text, as JSON and as it was', async () => {
    const workflow = await ended('values')
    const text = '"{{workflow.name}} {{=1+1}} $(HOME) \\ é\tx\ny'
    expect(JSON.parse(outputsOf(workflow, 'json')['said'] ?? '')).to.deep.equal({ text })
    expect(outputsOf(workflow, 'plain')['said']).to.equal(text)
  })

  it('a loop gives a list: of all turns, of none, of none that ran', async () => {
    const workflow = await ended('loop')
    const lists = ['three', 'none', 'skipped'].map((name) => outputsOf(workflow, name)['list'])
    expect(lists).to.deep.equal(['[3,"x",{"a":1}]', '[]', '[]'])
  })

  it('artifacts of turns lie under their keys, and are read together by any user', async () => {
    const workflow = await ended('artifacts')
    expect(outputsOf(workflow, 'all')['said']).to.equal('file 0\nfile 1\nfile 2\ninner 0\ninner 1\ninner 2')
    expect(await cluster.artifact(`${workflow.uid}/1/folder/inner/data`)).to.equal('inner 1\n')
  })

  it('an exit hook hears how its group ended, and the failure remains', async () => {
    const workflow = await ended('exit', 'Failed')
    const said = ['good.onExit', 'bad.onExit', 'goes-on'].map((name) => outputsOf(workflow, name)['said'])
    expect(said).to.deep.equal(['Succeeded written', 'Failed none', 'Failed written'])
    expect(nodeOf(workflow, 'ignoring').phase).to.equal('Succeeded')
  })

  it('a claim is made, shared and deleted', async () => {
    const workflow = await ended('claim')
    expect(outputsOf(workflow, 'read')['said']).to.equal('shared')
    const claim = outputsOf(workflow, 'make')['name'] ?? ''
    const kubectl = cluster.kubectl([
      'get',
      'persistentvolumeclaim',
      claim,
      '--ignore-not-found',
      '--output',
      'jsonpath={.metadata.deletionTimestamp}',
    ])
    expect(await kubectl).to.match(/^$|^\d{4}-/)
  })

  it('logs are what a step printed', async () => {
    const workflow = await ended('exit', 'Failed')
    const { id, templateName } = nodeOf(workflow, 'bad.onExit')
    const pod = `${workflow.name}-${templateName}-${id.slice(workflow.name.length + 1)}`
    expect(await cluster.logs(pod)).to.contain('sub-process exited')
  })
})
