import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { imageSignature } from './image-signature.ts'
import { readSignature, writeSignature } from './signature-file.ts'

describe('the signature of a model', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'images-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const signature = imageSignature({ width: 64, height: 32 }, ['Negative', 'Positive'])
  const reading = async (content: unknown): Promise<string> => {
    await writeFile(join(folder, 'signature.json'), typeof content === 'string' ? content : JSON.stringify(content))
    const error = await readSignature(folder).catch((thrown: Error) => thrown)
    return (error as Error).message.split('\n')[0] as string
  }

  it('is read as it was written', async () => {
    await writeSignature(folder, signature)
    expect(await readSignature(folder)).to.deep.equal(signature)
  })

  it('says why it cannot be used', async () => {
    const file = join(folder, 'signature.json')
    const missing = (await readSignature(folder).catch((thrown: Error) => thrown)) as Error
    expect(missing.message).to.equal(
      `KF8105  The signature ${file} cannot be used: there is no such file.\n  hint: it is written by train-classifier beside the model; train the model again.`,
    )
    expect(await reading('{')).to.equal(`KF8105  The signature ${file} cannot be used: it is not a JSON object.`)
    expect(await reading({ format: 'x' })).to.equal(
      `KF8105  The signature ${file} cannot be used: its format is "x", not "kfp-ts.image-classifier.1".`,
    )
    expect(await reading({ ...signature, classes: ['one'] })).to.equal(`KF8105  The signature ${file} cannot be used: "classes" is not two names.`)
    expect(await reading({ ...signature, input: { ...signature.input, filter: 'lanczos' } })).to.equal(
      `KF8105  The signature ${file} cannot be used: "input.filter" is not "triangle", the only filter there is.`,
    )
    expect(await reading({ ...signature, input: { ...signature.input, width: 0 } })).to.equal(
      `KF8105  The signature ${file} cannot be used: "input" has no width and height.`,
    )
  })
})
