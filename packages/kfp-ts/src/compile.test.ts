import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { compile, component, pipeline, t } from './index.ts'

const greet = component({
  name: 'greet',
  inputs: { who: t.string({ default: 'world' }) },
  outputs: { text: t.string() },
  run: async ({ who }) => ({ text: `hello ${who}` }),
})
const hello = pipeline({ name: 'hello' }, () => {
  greet({})
})
const makeGreet = (name: string): typeof greet =>
  component({ name, inputs: { who: t.string({ default: 'world' }) }, outputs: { text: t.string() }, run: async () => ({ text: name }) })
const made = makeGreet('made')
const wrong = pipeline({ name: 'wrong' }, () => {
  made({})
})

describe('compile', () => {
  it('writes the text it gives', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'compile-')), 'deep', 'hello.yaml')
    const { text, document, diagnostics } = await compile(hello, { out })
    expect(document.spec.pipelineInfo.name).to.equal('hello')
    expect(diagnostics).to.deep.equal([])
    expect(readFileSync(out, 'utf8')).to.equal(text)
  })
  it('throws everything that is wrong, and writes nothing', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'compile-')), 'wrong.yaml')
    const error = await compile(wrong, { out }).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.name).to.equal('PipelineError')
    expect(error?.message).to.contain('KF1110  Component "made" is made inside a function')
    expect(existsSync(out)).to.equal(false)
  })
  it('says when a file has no pipeline', async () => {
    const error = await compile('no-such-file.ts').then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).to.contain('KF1103  no-such-file.ts does not exist.')
  })
})
