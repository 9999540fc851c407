import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StorePromise } from './contract.ts'
import { equal, refusal } from './expectations.ts'

export const artifactPromises: readonly StorePromise[] = [
  {
    name: 'keeps files of a run below its artifacts, byte for byte',
    check: async ({ tracking, folder, unique }) => {
      const run = await tracking.startRun({ experiment: `artifacts ${unique}`, name: 'one' })
      const { artifactUri } = await tracking.getRun(run.id)
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
      await writeFile(join(folder, 'blob.bin'), bytes)
      await run.logArtifact(join(folder, 'blob.bin'), 'reports/a b+c%.bin')
      equal(await tracking.artifacts.list(artifactUri), [{ path: 'reports', isFolder: true, bytes: 0 }])
      equal(await tracking.artifacts.list(artifactUri, 'reports'), [{ path: 'a b+c%.bin', isFolder: false, bytes: 300_000 }])
      await tracking.artifacts.download(artifactUri, 'reports/a b+c%.bin', join(folder, 'back.bin'))
      equal((await readFile(join(folder, 'back.bin'))).equals(bytes), true)
    },
  },
  {
    name: 'reads and writes nothing outside of them',
    check: async ({ tracking, folder, unique }) => {
      const run = await tracking.startRun({ experiment: `artifacts ${unique}`, name: 'two' })
      const { artifactUri } = await tracking.getRun(run.id)
      const fetch = (uri: string, path: string): Promise<string> => refusal(tracking.artifacts.download(uri, path, join(folder, 'taken')))
      for (const path of ['../x', 'a/../../x', '/etc/passwd', '..%2F..%2Fmlflow.db', 'a//b']) {
        equal(await fetch(artifactUri, path), `KF8531  The artifact path "${path}" leaves its folder.`)
      }
      for (const uri of ['file:///etc', 'http://169.254.169.254/latest', 's3://elsewhere/x', 'mlflow-artifacts://elsewhere:80/1']) {
        equal(await fetch(uri, 'passwd'), `KF8532  Artifacts at ${uri} are not read or written from here.`)
      }
      equal(await fetch(artifactUri, 'nothing.txt'), 'KF8538  There is no artifact nothing.txt.')
    },
  },
]
