import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { pinned, readImagesLock, tagOf, withoutTag, writeImagesLock } from './images-lock.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
const image = (name: string) => ({ image: `registry:5000/team/${name}:1.0.0-abc`, base: 'node:22', platform: 'linux/amd64' })
const folder = (): string => mkdtempSync(join(tmpdir(), 'images-lock-'))

describe('images.lock.json', () => {
  it('is not there before something was built', () => {
    expect(readImagesLock(folder())).to.equal(undefined)
  })
  it('has packages in alphabetical order, keeps those that were not built now, and is written as a whole', () => {
    const project = folder()
    writeImagesLock(project, { '@acme/train': image('train') })
    writeImagesLock(project, { '@acme/prepare': { ...image('prepare'), digest } })
    expect(Object.keys(readImagesLock(project) ?? {})).to.deep.equal(['@acme/prepare', '@acme/train'])
    expect(readFileSync(join(project, 'images.lock.json'), 'utf8')).to.match(/^\{\n {2}"lockVersion": 1,\n {2}"images": \{\n {4}"@acme\/prepare"/)
    expect(readdirSync(project)).to.deep.equal(['images.lock.json'])
  })
  const wrong = {
    '{': 'it is no JSON',
    '{}': 'its lockVersion is undefined, not 1',
    '{ "lockVersion": 2 }': 'its lockVersion is 2, not 1',
    '{ "lockVersion": 1, "images": { "@acme/train": { "image": 1 } } }': 'its entry "@acme/train" is no image',
    [JSON.stringify({ lockVersion: 1, images: { '@acme/train': { ...image('train'), digest: 'latest' } } })]: 'its entry "@acme/train" is no image',
  }
  for (const [text, why] of Object.entries(wrong)) {
    it(`is refused when ${why}: ${text.slice(0, 40)}`, () => {
      const project = folder()
      writeFileSync(join(project, 'images.lock.json'), text)
      const read = (): unknown => readImagesLock(project)
      expect(read).to.throw(PipelineError)
      try {
        read()
      } catch (error) {
        expect((error as PipelineError).diagnostics[0]?.message).to.match(new RegExp(`images\\.lock\\.json cannot be used: ${why}\\.$`))
      }
    })
  }
  it('names images by digest, or by tag until they were pushed', () => {
    expect(pinned(image('train'))).to.equal('registry:5000/team/train:1.0.0-abc')
    expect(pinned({ ...image('train'), digest })).to.equal(`registry:5000/team/train@${digest}`)
    expect([withoutTag('registry:5000/train'), tagOf('registry:5000/train:1')]).to.deep.equal(['registry:5000/train', '1'])
  })
})
