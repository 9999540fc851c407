import { expect } from 'chai'
import { filledText } from './filled-text.ts'

describe('a text with holes', () => {
  it('is an expression for the text without', () => {
    expect(filledText("it's {{$.inputs.parameters['a']}}!", () => 'A')).to.equal("'it\\'s '+A+'!'")
  })
  it('keeps what nothing is known of', () => {
    expect(filledText("{{$.inputs.parameters['a']}} {{$.pipeline_job_name}}", ({ kind }) => (kind === 'job' ? 'W' : undefined))).to.equal(
      "'{\\u007b$.inputs.parameters[\\'a\\']}\\u007d'+' '+W",
    )
  })
  it('is none without a hole', () => {
    expect(filledText('{{workflow.name}}', () => 'A')).to.equal(undefined)
    expect(filledText("{{$.inputs.parameters['a']}}", () => undefined)).to.equal(undefined)
  })
})
