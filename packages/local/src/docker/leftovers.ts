import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Job } from '../job.ts'
import { isCarriedOut } from '../run-lock.ts'
import { folderLabel } from './container-labels.ts'
import type { Engine } from './engine.ts'

/** Removes containers of this run from before it was resumed, and those of other runs whose process was killed. */
export async function removeLeftovers({ docker }: Engine, { folder }: Job): Promise<void> {
  const found = await docker.listContainers({ all: true, filters: { label: [folderLabel] } })
  const left = found.filter(({ Labels: labels }) => {
    const other = labels[folderLabel] ?? ''
    return other === folder || (existsSync(other) && !isCarriedOut(other))
  })
  // One that somebody else is removing is no longer ours to remove.
  await Promise.all(
    left.map(({ Id: id }) =>
      docker
        .getContainer(id)
        .remove({ force: true, v: true })
        .catch(() => undefined),
    ),
  )
}

/** Twice, because the engine may just be making one. */
const sweep = `
const Docker = require(process.argv[1]), docker = new Docker(JSON.parse(process.argv[3]))
const pass = async () => {
  const found = await docker.listContainers({ all: true, filters: { label: [process.argv[2]] } })
  await Promise.all(found.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true }).catch(() => {})))
}
pass().then(() => new Promise((go) => setTimeout(go, 1000))).then(pass)`

/** Sees that no container outlives this process, however it exits; returns how to stop looking. What kills it at once is for `removeLeftovers`. */
export function guardExit({ docker, library }: Engine, { folder }: Job): () => void {
  const { socketPath } = docker.modem as { readonly socketPath?: unknown }
  const client = JSON.stringify(typeof socketPath === 'string' ? { socketPath } : {})
  const onExit = (): void => {
    spawn(process.execPath, ['-e', sweep, library, `${folderLabel}=${folder}`, client], { detached: true, stdio: 'ignore' }).unref()
  }
  process.on('exit', onExit)
  return () => process.off('exit', onExit)
}
