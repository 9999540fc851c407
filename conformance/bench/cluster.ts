import { toArgo, writeArgo } from '@kfp-ts/argo'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { type Cluster, startCluster } from '../src/cluster/cluster.ts'
import { clusterVersions } from '../src/cluster/programs.ts'
import { missingForACluster } from '../src/cluster/requirements.ts'
import { median } from './measure.ts'
import { withDrivers } from './with-drivers.ts'

// `node --import tsx -C @kfp-ts/source conformance/bench/cluster.ts`: how long pipelines take on a real Kubernetes of this machine, and in how many
// pods: one a step, and the same with Kubeflow's drivers before the steps.

const rounds = 3
const measured = ['chain', 'diamond', 'fan-in-of-parameters', 'deep-nesting']
const driver = 'busybox:1.37'

const missing = await missingForACluster()
if (missing !== undefined) throw new Error(`There is no cluster here: ${missing}.`)
const cluster = await startCluster()
try {
  const rows: string[] = []
  for (const name of measured) {
    rows.push(await row(cluster, name))
    console.error(rows.at(-1))
  }
  const { kubernetes, argo } = await clusterVersions()
  const head = [`Kubernetes ${kubernetes}, Argo ${argo}; medians of ${rounds} runs in turn, after one that warms up.`, '']
  const columns = ['| pipeline | one pod a step | with drivers | with drivers / ours |', '| --- | --- | --- | --- |']
  console.log([...head, ...columns, ...rows].join('\n'))
} finally {
  await cluster.stop()
}

async function row(place: Cluster, name: string): Promise<string> {
  const { ours, driven } = await workflows(name)
  const rans: { readonly ours: Ran; readonly driven: Ran }[] = []
  for (let round = 0; round <= rounds; round += 1) rans.push({ ours: await ran(place, ours), driven: await ran(place, driven) })
  const one = middle(rans.slice(1).map((each) => each.ours))
  const other = middle(rans.slice(1).map((each) => each.driven))
  return `| ${name} | ${said(one)} | ${said(other)} | ${(other.seconds / one.seconds).toFixed(1)}x |`
}

function middle(rans: readonly Ran[]): Ran {
  return { seconds: median(rans.map(({ seconds }) => seconds)), pods: median(rans.map(({ pods }) => pods)) }
}

async function workflows(name: string): Promise<{ readonly ours: string; readonly driven: string }> {
  const shape = shapes.find((each) => each.name === name)
  if (shape === undefined) throw new Error(`There is no shape "${name}".`)
  const { document } = toArgo((await compileShape(shape)).document, { arguments: shape.parameters ?? {} })
  if (document === undefined) throw new Error(`"${name}" is nothing for Argo.`)
  return { ours: writeArgo(document), driven: writeArgo(withDrivers(document, driver)) }
}

interface Ran {
  readonly seconds: number
  readonly pods: number
}

async function ran(place: Cluster, workflow: string): Promise<Ran> {
  const began = performance.now()
  const { phase, nodes, message } = await place.submit(workflow)
  if (phase !== 'Succeeded') throw new Error(`${phase}: ${message}`)
  return { seconds: (performance.now() - began) / 1000, pods: nodes.filter(({ type }) => type === 'Pod').length }
}

function said({ seconds, pods }: Ran): string {
  return `${seconds.toFixed(1)} s, ${pods} pods`
}
