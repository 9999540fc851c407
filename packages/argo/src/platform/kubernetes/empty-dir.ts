import { mounted, type Mount } from './mounted.ts'
import { type Entry, entriesOf, textIn, type WriteSetting } from './setting.ts'

/** Empty folders that live as long as the pod. */
export const emptyDirMounts: WriteSetting = (value, { volumes }) => mounted(volumes, entriesOf(value).map(emptyDir))

/** Memory that the processes of a task share. */
export const enabledSharedMemory: WriteSetting = (value, { volumes }) => {
  const { volumeName = 'shared-memory', size } = value as { readonly volumeName?: string; readonly size?: string }
  const source = { emptyDir: { medium: 'Memory', sizeLimit: size } }
  return mounted(volumes, [{ wish: volumeName, path: '/dev/shm', source }])
}

function emptyDir(entry: Entry): Mount {
  const name = textIn(entry, 'volumeName') ?? 'empty'
  const { medium, sizeLimit } = entry
  const source = { emptyDir: { medium, sizeLimit } }
  return { wish: name, path: textIn(entry, 'mountPath') ?? '', source }
}
