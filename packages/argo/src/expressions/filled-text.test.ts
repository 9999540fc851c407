import { expect } from 'chai'
import { filledText, inText } from './filled-text.ts'

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

describe('a value in a text', () => {
  it('is a string, or JSON; a fraction has no exponent', () => {
    expect(inText('v', 'STRUCT')).to.equal("(type(v)=='string'?v:toJson(v))")
    expect(inText('v', 'NUMBER_DOUBLE')).to.equal(
      "map([split(toJson(v),'e')],len(#)==1?#[0]:(#[0] startsWith '-'?'-':'')+(int(#[1])>0?replace(replace(#[0],'.',''),'-','')" +
        "+repeat('0',int(#[1])+1-len(replace(replace(#[0],'.',''),'-',''))):'0.'+repeat('0',0-int(#[1])-1)+replace(replace(#[0],'.',''),'-','')))[0]",
    )
    expect(inText('v', 'UNKNOWN')).to.contain("type(v)=='string'?v:type(v)=='float'?map(")
  })
})
