import { toArgo, writeArgo } from '@kfp-ts/argo'
import { expect } from 'chai'
import { compile, containerComponent, importer, pipeline, t } from 'kfp-ts'
import type { Cluster } from './cluster.ts'
import { theCluster } from './one-cluster.ts'
import { summaryOf } from './workflow.ts'

const image = 'busybox:1.37'
const write = containerComponent({
  name: 'write',
  image,
  outputs: { letter: t.dataset() },
  command: ['sh', '-c'],
  args: ({ outputs }) => ['echo "A letter." > "$0"', outputs.letter.path],
})
const read = containerComponent({
  name: 'read',
  image,
  inputs: { letter: t.dataset(), again: t.dataset() },
  outputs: { text: t.string() },
  command: ['sh', '-c'],
  args: ({ inputs, outputs }) => ['cat "$0" "$1" > "$2"', inputs.letter.path, inputs.again.path, outputs.text.path],
})
const writing = pipeline({ name: 'writing' }, () => {
  write()
})
const importing = pipeline({ name: 'importing', inputs: { place: t.string() } }, ({ place }) => {
  const letter = importer({ uri: place, type: t.dataset() }).outputs.artifact
  return { text: read({ letter, again: letter }).outputs.text }
})

const secret = (key: string): { readonly name: string; readonly key: string } => ({ name: 'artifact-store', key })
/** The store of the cluster, as one that an importer may name. */
const stores = {
  'minio://artifacts': {
    endpoint: '10.244.0.1:9000',
    region: 'us-east-1',
    insecure: true,
    accessKeySecret: secret('accesskey'),
    secretKeySecret: secret('secretkey'),
  },
}

describe('an imported artifact', function () {
  let cluster: Cluster
  before(async function () {
    cluster = await theCluster(this)
  })

  it('is read where it lies in a store outside, twice by one task', async () => {
    const written = await cluster.submit(writeArgo(toArgo((await compile(writing)).document).document!))
    expect(written.phase, summaryOf(written)).to.equal('Succeeded')
    const place = `minio://artifacts/${written.uid}/write/letter`
    const { document, diagnostics } = toArgo((await compile(importing)).document, { arguments: { place }, stores })
    expect(diagnostics).to.deep.equal([])
    const workflow = await cluster.submit(writeArgo(document!))
    expect(workflow.phase, summaryOf(workflow)).to.equal('Succeeded')
    const whole = workflow.nodes.find(({ name }) => name === workflow.name)
    expect(whole?.outputs?.parameters).to.deep.equal([{ name: 'text', value: 'A letter.\nA letter.' }])
  })
})
