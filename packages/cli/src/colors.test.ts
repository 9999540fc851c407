import { expect } from 'chai'
import { wantsColor } from './colors.ts'

const terminal = { write: () => true, isTTY: true }
const file = { write: () => true }

describe('wantsColor', () => {
  for (const [sink, env, wanted] of [
    [terminal, {}, true],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { TERM: 'dumb' }, false],
    [file, {}, false],
    [file, { FORCE_COLOR: '1' }, true],
    [terminal, { FORCE_COLOR: '0' }, false],
    [file, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ] as const) {
    it(`${sink === terminal ? 'a terminal' : 'a file'} with ${JSON.stringify(env)}: ${wanted}`, () => {
      expect(wantsColor(sink, { env })).to.equal(wanted)
    })
  }
})
