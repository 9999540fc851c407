import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPaths } from 'node:path'
import { expect } from 'chai'
import { importer, parallelFor, pipeline, t, text } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { place, read, readOne, say } from './steps.ts'

const dynamic = pipeline({ name: 'dynamic', inputs: { folder: t.string(), uri: t.string() } }, ({ folder, uri }) => {
  const found = place({ folder }).outputs.place
  const { said } = say({ word: 'me' }).outputs
  const byTask = importer({
    uri: found.uri,
    type: t.dataset(),
    reimport: true,
    metadata: { by: said, note: text`by ${said}`, deep: { list: [said, 1] } },
  })
  const byInput = importer({ uri, type: t.dataset() }, { after: [byTask], displayName: 'by input' })
  const { text: first, note } = readOne({ file: byTask.outputs.artifact }).outputs
  const inLoop = parallelFor(['base', 'other'], (name) => {
    const { said: path } = say({ word: text`${folder}/${name}.txt` }).outputs
    return { file: importer({ uri: path, type: t.dataset() }).outputs.artifact }
  })
  const { texts } = read({ files: inLoop.outputs.file }).outputs
  return { first, note, second: readOne({ file: byInput.outputs.artifact }).outputs.text, texts }
})

describe('importers run', () => {
  it('with URIs from inputs, tasks, fields and turns of a loop, and with metadata from tasks', async () => {
    const folder = mkdtempSync(joinPaths(tmpdir(), 'importers-'))
    for (const name of ['base', 'other']) writeFileSync(joinPaths(folder, `${name}.txt`), name)
    const run = await runPipeline(dynamic, { parameters: { folder, uri: `file://${folder}/other.txt` } })
    const { note, ...rest } = run.outputs?.parameters ?? {}
    expect(rest).to.deep.equal({ first: 'base', second: 'other', texts: ['base', 'other'] })
    expect(JSON.parse(String(note))).to.deep.equal({ by: 'me', note: 'by me', deep: { list: ['me', 1] } })
  })
})
