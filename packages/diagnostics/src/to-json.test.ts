import { expect } from 'chai'
import { toJson } from './to-json.ts'

describe('toJson', () => {
  it('keeps every field of a problem and adds none', () => {
    const problem = {
      code: 'KF2001',
      severity: 'error',
      message: 'Wrong.',
      position: { file: 'a.ts', line: 1, column: 2 },
      related: [{ message: 'Here.', position: { file: 'b.ts', line: 3, column: 4 } }],
      hint: 'Do right.',
    } as const
    expect(JSON.parse(JSON.stringify(toJson([problem])))).to.deep.equal([problem])
    expect(toJson([{ code: 'KF1', severity: 'warning', message: 'Bare.' }])).to.deep.equal([{ code: 'KF1', severity: 'warning', message: 'Bare.' }])
  })

  it('follows places in bundles', () => {
    // One generated line that came from line 5, column 3 of author.ts.
    const map = JSON.stringify({ version: 3, sources: ['author.ts'], names: [], mappings: 'AAIE' })
    const bundle = `run()\n//# sourceMappingURL=data:application/json,${encodeURIComponent(map)}\n`
    const raw = { code: 'KF1', severity: 'error', message: 'Wrong.', position: { file: '/cache/bundle.mjs', line: 1, column: 1 } } as const
    expect(toJson([raw], () => bundle)[0]?.position).to.deep.equal({ file: '/cache/author.ts', line: 5, column: 3 })
  })
})
