import { expect } from 'chai'
import { fingerprintLine, wrapperState } from './fingerprint.ts'

const body = "import { t } from 'kfp-ts'\n\nexport const x = t.integer({ default: 1 })\n"
const file = `${fingerprintLine('a/"x".yaml', body)}\n${body}`

describe('the first line of a wrapper', () => {
  it('says where it comes from', () => {
    expect(file.split('\n')[0]).to.match(/^\/\/ Written by "kfp-ts import a\/ x .yaml" \([0-9a-f]{8}\); /)
  })
  it('tells a file that is as it was written from one that was changed and from one of somebody else', () => {
    expect([file, file.replace('integer', 'double'), body, ''].map(wrapperState)).to.deep.equal(['untouched', 'changed', 'foreign', 'foreign'])
  })
  it('does not mind another formatter', () => {
    expect(wrapperState(file.replaceAll("'", '"').replaceAll(')\n', ');\n').replace('{ default: 1 }', '{\n    default: 1,\n}'))).to.equal('untouched')
  })
})
