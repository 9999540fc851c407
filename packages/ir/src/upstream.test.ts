import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { checkPipeline } from './check/check-pipeline.ts'
import type { IrDocument } from './document/document.ts'
import { readPipeline } from './read/read-pipeline.ts'
import { writePipeline } from './write/write-pipeline.ts'

// Files that the Python SDK compiled; they lie beside the checkout and are not part of it.
const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../shared/upstream/kfp', import.meta.url))
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${upstream}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`)

describe('files of the Python SDK', () => {
  if (!existsSync(upstream)) {
    it.skip('are read without errors (not beside the checkout)')
    return
  }
  for (const file of [...filesIn('pipelines/valid'), ...filesIn('pipelines/argo_compatibility'), ...filesIn('kubernetes-snapshots')]) {
    it(`${file} is read, found sound, and written again`, () => {
      const { document, diagnostics, positionOf } = readPipeline(readFileSync(`${upstream}/${file}`, 'utf8'), { file })
      expect(diagnostics).to.deep.equal([])
      const found = checkPipeline(document as IrDocument, positionOf)
      expect(found.filter(({ severity }) => severity === 'error')).to.deep.equal([])
      expect(found.every(({ position }) => position !== undefined)).to.equal(true)
      const text = writePipeline(document as IrDocument)
      const again = readPipeline(text).document
      expect(again).to.deep.equal(document)
      expect(writePipeline(again as IrDocument)).to.equal(text)
    })
  }
  const refused: { readonly [file: string]: string } = {
    'empty_file.yaml': 'KF3002 The file holds no document.',
    'invalid_yaml.yaml': 'KF3010 Unknown field "components_1" in the document.',
  }
  it('that are invalid are all known', () => {
    expect(filesIn('pipelines/invalid').map((file) => file.replace('pipelines/invalid/', ''))).to.have.members(Object.keys(refused))
  })
  for (const [file, sentence] of Object.entries(refused)) {
    it(`pipelines/invalid/${file} is refused`, () => {
      const { document, diagnostics } = readPipeline(readFileSync(`${upstream}/pipelines/invalid/${file}`, 'utf8'), { file })
      expect(document).to.equal(undefined)
      expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([sentence])
    })
  }
})
