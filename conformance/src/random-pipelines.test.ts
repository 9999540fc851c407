import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, writeArgo } from '@kfp-ts/argo'
import { checkArgo } from '@kfp-ts/argo/check'
import { compileShape } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import { argoLint } from './argo-oracles.ts'
import { randomPipeline } from './random/random-pipeline.ts'

const seeds = Array.from({ length: 150 }, (_, seed) => seed)

describe('random pipelines', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-random-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('become workflows that nobody finds anything wrong with, or are refused for words that only a run decides', async () => {
    const files: string[] = []
    for (const seed of seeds) {
      const shape = randomPipeline(seed)
      const { document, diagnostics } = await compileShape(shape)
      expect(
        diagnostics.filter(({ code, severity }) => severity === 'error' && !code.startsWith('KF35')),
        shape.name,
      ).to.deep.equal([])
      const made = toArgo(document, { arguments: shape.parameters })
      expect(
        made.diagnostics.filter(({ code }) => code !== 'KF3802'),
        shape.name,
      ).to.deep.equal([])
      if (made.document === undefined) continue
      const text = writeArgo(made.document)
      expect(checkArgo(text), shape.name).to.deep.equal([])
      const file = join(folder, `${shape.name}.yaml`)
      await writeFile(file, text)
      files.push(file)
    }
    expect(files.length).to.be.greaterThan(seeds.length * 0.9)
    const verdicts = await argoLint(files, { apart: true, submit: true })
    expect(verdicts.filter(({ error }) => error !== undefined)).to.deep.equal([])
    expect(verdicts).to.have.length(files.length)
  })
})
