import { type Cluster, startCluster } from './cluster.ts'
import { clusterVersions } from './programs.ts'
import { missingForACluster } from './requirements.ts'

let started: Promise<Cluster> | undefined

/** The cluster of all tests of this process; a suite that cannot have one is skipped, in CI it fails. */
export async function theCluster(suite: Mocha.Context): Promise<Cluster> {
  const missing = await missingForACluster()
  if (missing !== undefined && !process.env['CI']) {
    console.log(`      no cluster: ${missing}`)
    suite.skip()
  }
  started ??= startAndSay()
  return started
}

async function startAndSay(): Promise<Cluster> {
  const began = Date.now()
  const cluster = await startCluster()
  const { kubernetes, argo } = await clusterVersions()
  console.log(`      Kubernetes ${kubernetes} with Argo ${argo} after ${((Date.now() - began) / 1000).toFixed(0)} s`)
  return cluster
}

/** Mocha calls it when all tests are over. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await started?.then(
      (cluster) => cluster.stop(),
      () => undefined,
    )
  },
}
