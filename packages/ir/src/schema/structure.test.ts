import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { dice, mutatedTree } from '../check/mutated.test.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { smallText } from '../small-document.test.ts'
import { roots, structureSchema } from './json-schema.ts'
import { structureErrors } from './structure.ts'

const dist = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))

describe('the compiled schema', () => {
  it('is made of the shapes as they are now (else: npm run generate)', () => {
    expect(JSON.parse(readFileSync(dist('pipeline.schema.json'), 'utf8'))).to.deep.equal(structureSchema())
  })
  it('is small, since every check loads it', () => {
    expect(statSync(dist('structure.generated.cjs')).size).to.be.below(120_000)
  })
  it('agrees with the schema for editors about spoiled documents', () => {
    const { document } = readPipeline(smallText)
    const ajv = new Ajv({ allowUnionTypes: true })
    const schema = structureSchema()
    ajv.addSchema(schema)
    const validate = ajv.getSchema(`${String(schema['$id'])}#/$defs/${roots.pipeline}`)
    let broken = 0
    for (let seed = 1; seed <= 500; seed++) {
      const tree = mutatedTree(document?.spec, dice(seed))
      const errors = structureErrors('pipeline', tree)
      expect(errors.length === 0, JSON.stringify(errors)).to.equal(validate?.(tree))
      if (errors.length > 0) broken++
    }
    expect(broken).to.be.within(100, 450)
  })
})
