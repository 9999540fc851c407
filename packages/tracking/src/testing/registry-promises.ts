import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveModel } from '../model/model-uri.ts'
import { registerModel } from '../register-model.ts'
import type { StorePromise } from './contract.ts'
import { equal, refusal } from './expectations.ts'
import { writeModelFolder } from './model-folder.ts'

export const registryPromises: readonly StorePromise[] = [
  {
    name: 'numbers versions by content, and gives their files back byte for byte',
    check: async ({ tracking: { registry }, folder, unique }) => {
      const name = `surface-${unique}`
      await registry.createRegisteredModel(name, 'Cracks in concrete.')
      const [one, two] = [await writeModelFolder(folder, 'one'), await writeModelFolder(folder, 'two')]
      const made = []
      for (const source of [one, two, one]) made.push(await registry.createModelVersion({ name, source, tags: { accuracy: '0.97' } }))
      equal(
        made.map(({ version }) => version),
        [1, 2, 1],
      )
      equal(
        (await registry.searchModelVersions(name)).map(({ version }) => version),
        [2, 1],
      )
      const version = await registry.getModelVersion(name, 2)
      equal(version, made[1])
      equal(
        version.files.map(({ path, bytes }) => `${path} ${bytes}`),
        ['model.json 2', 'parts/weights.bin 3'],
      )
      equal(version.tags, { accuracy: '0.97' })
      await registry.downloadModelVersion(version, join(folder, 'back'))
      equal(await readFile(join(folder, 'back', 'parts', 'weights.bin'), 'utf8'), 'two')
      equal(
        (await readdir(join(folder, 'back'))).filter((file) => file !== 'MLmodel'),
        ['model.json', 'parts'],
      )
      equal((await registry.createRegisteredModel(name, 'Something else.')).description, 'Cracks in concrete.')
    },
  },
  {
    name: 'finds versions by alias, the newest as latest, and by address',
    check: async ({ tracking: { registry }, folder, unique }) => {
      const name = `alias-${unique}`
      await registry.createRegisteredModel(name)
      for (const weights of ['a', 'b', 'c']) await registry.createModelVersion({ name, source: await writeModelFolder(folder, weights) })
      await registry.setRegisteredModelAlias(name, 'champion', 2)
      equal((await registry.getRegisteredModel(name)).aliases, { champion: 2 })
      const find = async (place: string): Promise<number> => (await resolveModel(registry, `models:/${name}${place}`)).version
      equal([await find('@champion'), await find('/latest'), await find('/1')], [2, 3, 1])
      await registry.setRegisteredModelAlias(name, 'champion', 3)
      equal(await find('@champion'), 3)
      await registry.deleteRegisteredModelAlias(name, 'champion')
      equal(await refusal(find('@champion')), `KF8506  The registered model "${name}" has no version under the alias "champion".`)
    },
  },
  {
    name: 'moves the alias to what is at least as accurate, and remembers what was before',
    check: async ({ tracking: { registry }, folder, unique }) => {
      const name = `champion-${unique}`
      const champions: (number | undefined)[] = []
      for (const accuracy of [0.9, 0.8, 0.95]) {
        await registerModel(registry, { folder: await writeModelFolder(folder, String(accuracy)), name, accuracy })
        champions.push((await registry.getRegisteredModel(name)).aliases['champion'])
      }
      equal(champions, [1, 1, 3])
      equal((await registry.getRegisteredModel(name)).aliases, { champion: 3, previous: 1 })
      equal((await registry.getModelVersion(name, 3)).tags['promoted_from'], '1')
      const broken = registerModel(registry, { folder, name, accuracy: NaN })
      equal(await refusal(broken), 'KF8523  "accuracy" is NaN where a number between two others is needed.')
    },
  },
  {
    name: 'names what is not in the registry, and what cannot be',
    check: async ({ tracking: { registry }, folder, unique }) => {
      const name = `named-${unique}`
      await registry.createRegisteredModel(name)
      await registry.createModelVersion({ name, source: await writeModelFolder(folder, 'a') })
      equal(await refusal(registry.getRegisteredModel(`no-${unique}`)), `KF8504  There is no registered model "no-${unique}".`)
      equal(await refusal(registry.searchModelVersions(`no-${unique}`)), `KF8504  There is no registered model "no-${unique}".`)
      equal(await refusal(registry.getModelVersion(name, 7)), `KF8505  The registered model "${name}" has no version 7.`)
      equal(await refusal(registry.setRegisteredModelAlias(name, 'v2', 1)), 'KF8507  "v2" cannot be an alias.')
      equal(await refusal(registry.createRegisteredModel('../etc')), 'KF8503  "../etc" cannot be the name of a registered model.')
      equal(await refusal(resolveModel(registry, 'models:/a/b/c')), 'KF8533  "models:/a/b/c" does not name a registered model.')
    },
  },
]
