import { expect } from 'chai'
import { condition, dataKey, duration, type Form, hookName, jsonPath, sidecarName } from './forms.ts'

const refusedBy = (form: Form, texts: readonly string[]): readonly string[] => texts.filter((text) => !form.fits(text))

describe('forms of texts', () => {
  it("conditions are requirements as Kubernetes' selectors have them", () => {
    const right = [
      'status.succeeded > 0',
      'status.succeeded>0,status.failed<1',
      'status.phase == Ready',
      'status.phase=Ready',
      'status.phase != ',
      'status.phase in (Ready, Bound)',
      'status.phase notin ( Lost )',
      'metadata.deletionTimestamp',
      '!metadata.deletionTimestamp',
      'example.com/phase = a_b.c-d',
    ]
    expect(refusedBy(condition, right)).to.deep.equal([])
    const wrong = ['', 'status.a >>> 0', 'status.a > b', 'status.a > -1', 'a b', 'a = b c', 'a in b', 'a,', '.a = 1', 'a == "b"', 'a && b', 'a =~ b']
    expect(refusedBy(condition, wrong)).to.deep.equal(wrong)
  })

  it('places in an object stand in braces', () => {
    expect(refusedBy(jsonPath, ['{.status.phase}', '{.a}{.b}', 'a={.a}, b', '{.items[?(@.a=="b")].c}', '{.a}{"{\\n"}'])).to.deep.equal([])
    const wrong = ['', 'status', '{.a', '.a}', '{}', '{.a}}', '{{.a}}']
    expect(refusedBy(jsonPath, wrong)).to.deep.equal(wrong)
  })

  it('times have units, and names letters', () => {
    expect(refusedBy(duration, ['30s', '1h30m', '1.5h', '200ms'])).to.deep.equal([])
    expect(refusedBy(duration, ['', '3', 'soon', '1d', '-1s', '1 h'])).to.have.length(6)
    expect(refusedBy(sidecarName, ['redis', 'main-2', 'a'])).to.deep.equal([])
    expect(refusedBy(sidecarName, ['main', 'wait', 'init', '', 'A', 'a.b', '-a'])).to.have.length(7)
    expect(refusedBy(hookName, ['running', 'on_fail-1'])).to.deep.equal([])
    expect(refusedBy(hookName, ['', 'a.b', 'a b', '-a'])).to.have.length(4)
    expect(refusedBy(dataKey, ['gpu', 'a.b_C-1', '', 'a/b'])).to.deep.equal(['', 'a/b'])
  })
})
