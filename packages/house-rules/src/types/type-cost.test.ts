import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { compileTypes } from './compile-types.ts'
import { generatedPipeline } from './generated-pipeline.ts'

const components = ['surface-crack.test-d.ts', 'tour.test-d.ts']

/** Exact only with one checker: several count what they share each for itself. */
function instantiations(tasks: number): number {
  const texts = components.map((file) => [file, readFileSync(join(import.meta.dirname, file), 'utf8')])
  const files = { 'generated.ts': generatedPipeline(tasks), ...Object.fromEntries(texts) }
  const printed = compileTypes({ files, flags: ['--singleThreaded', '--extendedDiagnostics'] })
  expect(printed).not.to.contain('error TS')
  return Number(/^Instantiations:\s+(\d+)$/m.exec(printed)?.[1])
}

describe('type cost', () => {
  it('what every pipeline pays stays under 14,000 instantiations, and 500 tasks add at most one each', () => {
    const [few, many] = [instantiations(11), instantiations(511)]
    expect(few).to.be.within(1000, 14_000)
    expect(many - few).to.be.within(1, 500)
  })
})
