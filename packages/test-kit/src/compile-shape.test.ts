import { hasErrors } from '@kfp-ts/diagnostics'
import { checkPipeline, readPipeline, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { compileShape } from './compile-shape.ts'
import { shapes } from './shapes.ts'

// How much bodies weigh changes with every line of theirs, and has tests of its own.
const OF_WEIGHT = 'KF3519'

describe('every shape', () => {
  for (const shape of shapes) {
    describe(shape.name, () => {
      it('compiles twice to the same bytes, saying no more than it should', async () => {
        const [first, second] = [await compileShape(shape), await compileShape(shape)]
        expect(second.text).to.equal(first.text)
        const codes = first.diagnostics.map(({ code }) => code).filter((code) => code !== OF_WEIGHT)
        expect(codes.toSorted()).to.deep.equal((shape.codes ?? []).toSorted())
      })

      it('is read without a word, is nothing to complain about, and is written again to the same bytes', async () => {
        const { text } = await compileShape(shape)
        const { document, diagnostics } = readPipeline(text)
        expect(diagnostics).to.deep.equal([])
        expect(document && writePipeline(document)).to.equal(text)
        const found = document === undefined ? [] : checkPipeline(document)
        expect(hasErrors(found), JSON.stringify(found)).to.equal(false)
      })
    })
  }
})
