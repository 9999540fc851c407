import { readdir, readFile } from 'node:fs/promises'
import { component, pipeline } from 'kfp-ts'

const readEmbeddedArtifactDir = component({
  name: 'read-embedded-artifact-dir',
  description: 'Lists a folder that travels with the body.',
  files: { folder: '../components' },
  run: async (_inputs, { files, log }) => log((await readdir(files.folder)).join(', ')),
})
const readEmbeddedArtifactFile = component({
  name: 'read-embedded-artifact-file',
  description: 'Reads a file that travels with the body.',
  files: { file: './concat-message.ts' },
  run: async (_inputs, { files, log }) => log(await readFile(files.file, 'utf8')),
})

export const nbSimple = pipeline({ name: 'nb-simple' }, () => {
  readEmbeddedArtifactDir({}, { cache: false })
  readEmbeddedArtifactFile({}, { cache: false })
})
