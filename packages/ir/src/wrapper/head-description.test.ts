import { expect } from 'chai'
import { headDescription } from './head-description.ts'

describe('the description at the head of a compiled file', () => {
  it('is one line or several, as the Python SDK writes it', () => {
    const head = '# PIPELINE DEFINITION\n# Name: x\n# Description: Trains.\n#              \n#              Twice.\n# Inputs:\n#    a: str\n'
    expect(headDescription(`${head}components: {}\n`)).to.equal('Trains.\n\nTwice.')
  })
  it('is nothing where there is none, and nothing below the head counts', () => {
    expect(headDescription('# Name: x\n')).to.equal(undefined)
    expect(headDescription('a: 1\n# Description: no\n')).to.equal(undefined)
  })
})
