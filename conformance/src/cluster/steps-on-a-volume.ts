import { appendFile, readFile, writeFile } from 'node:fs/promises'
import type { Shape } from '@kfp-ts/test-kit'
import { component, kubernetes, pipeline, t } from 'kfp-ts'

const persevere = component({
  name: 'persevere',
  inputs: { file: t.string(), times: t.integer() },
  outputs: { attempts: t.integer(), notes: t.dataset() },
  run: async ({ file, times }, { outputs }) => {
    await appendFile(file, 'tried\n')
    const attempts = (await readFile(file, 'utf8')).trim().split('\n').length
    await writeFile(outputs.notes.path, `attempt ${attempts}`)
    if (attempts < times) throw new Error(`attempt ${attempts} fails`)
    return { attempts }
  },
})

const look = component({
  name: 'look',
  inputs: { file: t.string(), notes: t.dataset() },
  outputs: { seen: t.string() },
  run: async ({ file, notes }) => ({ seen: `${await readFile(file, 'utf8')}${await readFile(notes.path, 'utf8')}` }),
})

/** A step that fails twice, and counts that on a volume which the next one reads, beside the artifact of the attempt that went well. */
export const stepsOnAVolume: Shape = {
  name: 'steps-on-a-volume',
  pipeline: pipeline({ name: 'steps-on-a-volume' }, () => {
    const { name } = kubernetes.createPvc({ accessModes: ['ReadWriteOnce'], size: '1Mi', nameSuffix: '-count', storageClass: 'standard' }).outputs
    const platform = [kubernetes.mountPvc({ claim: name, path: '/shared' })]
    const tried = persevere({ file: '/shared/attempts', times: 3 }, { retry: { times: 4, delay: '1s', factor: 2 }, platform })
    const looked = look({ file: '/shared/attempts', notes: tried.outputs.notes }, { platform })
    kubernetes.deletePvc({ claim: name }, { after: [looked] })
    return { attempts: tried.outputs.attempts, seen: looked.outputs.seen }
  }),
  outputs: { attempts: 3, seen: 'tried\ntried\ntried\nattempt 3' },
}
