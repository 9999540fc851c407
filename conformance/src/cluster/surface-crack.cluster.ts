import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toArgo } from '@kfp-ts/argo'
import { readPipeline, yamlText } from '@kfp-ts/ir'
import { expect } from 'chai'
import { startDocker } from '../docker-daemon.ts'
import { copyProject, type ProjectCopy } from '../docker-project.ts'
import { kfpTs } from '../kfp-ts.ts'
import { pipelineOf, tasksOf } from './argo-run.ts'
import type { Cluster } from './cluster.ts'
import { theCluster } from './one-cluster.ts'
import { type FinishedWorkflow, summaryOf } from './workflow.ts'

const pipeline = 'pipelines/surface-crack/pipeline.ts'
/** A store that each step has for itself: nothing is registered below this threshold, which shows the branch that turns down. */
const parameters = { count: 100, epochs: 2, trials: 2, threshold: 0.99, tracking: 'file:///tmp/models' }
/** Steps whose outputs are numbers and texts of what was done, the same wherever it is done. */
const compared = ['plan-trials', 'select-best', 'evaluate-classifier']

describe('surface-crack, small, on a cluster with nothing but Argo', function () {
  let cluster: Cluster
  let project: ProjectCopy
  before(async function () {
    cluster = await theCluster(this)
    project = await copyProject()
    await cluster.importImages(await builtImages(project))
    const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } }
    const object = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'surface-data' }, spec: claim }
    await cluster.kubectl(['apply', '--filename', '-'], JSON.stringify(object))
  })
  after(() => project?.remove())

  it('comes to what it comes to here', async () => {
    const [workflow, here] = [await onCluster(cluster, project), await onThisMachine(project)]
    expect(pipelineOf(workflow).state, summaryOf(workflow)).to.equal(here.state)
    const tasks = tasksOf(workflow)
    for (const { path, outputs } of here.tasks.filter((task) => compared.some((name) => task.path.endsWith(name))))
      expect(tasks.get(path)?.parametersLike(outputs), path).to.deep.equal(outputs?.parameters)
  })
})

/** Builds all images with Docker, and gives them as one archive. */
async function builtImages({ folder }: ProjectCopy): Promise<{ readonly names: readonly string[]; readonly archive: string }> {
  const docker = await startDocker()
  try {
    const { stdout, stderr } = await kfpTs(['build', '--json', pipeline], { cwd: folder, env: docker.env })
    const names = (JSON.parse(stdout) as { readonly images: readonly { readonly image: string }[] }).images.map(({ image }) => image)
    expect(names, stderr).not.to.have.length(0)
    const archive = join(folder, 'surface-crack-images.tar')
    expect((await docker.docker(['save', '--output', archive, ...names])).stderr).to.equal('')
    return { names, archive }
  } finally {
    await docker.stop()
  }
}

async function onCluster(cluster: Cluster, { folder }: ProjectCopy): Promise<FinishedWorkflow> {
  const { code, stderr } = await kfpTs(['compile', pipeline, '--out', 'out'], { cwd: folder })
  expect(code, stderr).to.equal(0)
  const file = 'out/surface-crack/pipeline.yaml'
  const { document: ir } = readPipeline(await readFile(join(folder, file), 'utf8'), { file })
  const { document, diagnostics } = toArgo(ir!, { arguments: parameters })
  expect(diagnostics).to.deep.equal([])
  return cluster.submit(yamlText(document!), 15)
}

interface RunHere {
  readonly state: 'succeeded'
  readonly tasks: readonly { readonly path: string; readonly outputs?: Parameters<ReturnType<typeof pipelineOf>['parametersLike']>[0] }[]
}

async function onThisMachine({ folder }: ProjectCopy): Promise<RunHere> {
  const given = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`])
  const { code, stdout, stderr } = await kfpTs(['run', pipeline, '--json', ...given], { cwd: folder })
  expect(code, stdout + stderr).to.equal(0)
  return JSON.parse(stdout) as RunHere
}
