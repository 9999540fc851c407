import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { compileTypes } from './compile-types.ts'
import { generatedPipeline } from './generated-pipeline.ts'

const components = 'surface-crack.test-d.ts'

/** Exact only with one checker: several count what they share each for itself. */
function instantiations(tasks: number): number {
  const files = { 'generated.ts': generatedPipeline(tasks), [components]: readFileSync(join(import.meta.dirname, components), 'utf8') }
  const printed = compileTypes({ files, flags: ['--singleThreaded', '--extendedDiagnostics'] })
  expect(printed).not.to.contain('error TS')
  return Number(/^Instantiations:\s+(\d+)$/m.exec(printed)?.[1])
}

describe('type cost', () => {
  it('a pipeline of 500 tasks stays under 10,000 instantiations', () => {
    expect(instantiations(500)).to.be.within(1000, 10_000)
  })
})
