import { component, importer, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { read } from '../steps/files.ts'
import { say } from '../steps/words.ts'

const look = component({
  name: 'look',
  inputs: { model: t.model() },
  outputs: { known: t.string() },
  run: async ({ model }) => ({ known: JSON.stringify([model.metadata['owner'], model.metadata['tags'], model.metadata['site']]) }),
})

/** Files that exist already: named here, named from outside, named by a step; with metadata in part known. */
export const importers: Shape = {
  name: 'importers',
  pipeline: pipeline(
    { name: 'importers', inputs: { place: t.string({ default: 'fixture/letter.txt' }), owner: t.string({ default: 'us' }) } },
    ({ place, owner }) => {
      const written = importer({ uri: 'fixture/letter.txt', type: t.dataset(), reimport: true })
      const metadata = { owner, floor: 3, tags: ['a', owner], site: { name: 'b' } }
      const given = importer({ uri: place, type: t.model(), metadata }, { displayName: 'the model' })
      const said = say({ message: place })
      importer({ uri: said.outputs.said, type: t.artifact() })
      say({ message: 'imported' }, { after: [said] })
      return {
        text: read({ file: written.outputs.artifact }).outputs.text,
        known: look({ model: given.outputs.artifact }).outputs.known,
        model: given.outputs.artifact,
      }
    },
  ),
  outputs: { text: 'A letter.', known: '["us",["a","us"],{"name":"b"}]' },
}
