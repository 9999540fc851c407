import { readFile, writeFile } from 'node:fs/promises'
import { component, t } from 'kfp-ts'

export const producer = component({
  name: 'producer',
  description: 'Leaves a file in the volume.',
  outputs: { Output: t.string() },
  run: async () => {
    await writeFile('/data/file.txt', 'Hello')
    return { Output: 'Hello' }
  },
})
export const consumer = component({
  name: 'consumer',
  description: 'Reads the file from the volume.',
  outputs: { Output: t.string() },
  run: async () => ({ Output: await readFile('/data/file.txt', 'utf8') }),
})
/** The volume of both. */
export const volume = { accessModes: ['ReadWriteOnce'], size: '5Mi', nameSuffix: '-my-pvc', storageClass: 'standard' } as const
