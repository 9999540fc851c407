import { expect } from 'chai'
import { runProgram } from './run-program.ts'

describe('a program', () => {
  it('says how it ended and what it said', async () => {
    const end = await runProgram(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'])
    expect([end.code, end.stdout]).to.deep.equal([3, 'out\n'])
    expect(end.output).to.contain('out\n').and.to.contain('err\n')
    expect((await runProgram('kfp-ts-no-such-program', [])).code).to.equal(undefined)
  })

  it('is ended with its signal, and is gone when that is said', async () => {
    const stop = new AbortController()
    const running = runProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 50)
    const message = await running.then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).to.equal('enough')
    expect(await runProgram(process.execPath, [], { signal: stop.signal }).catch((error: Error) => error.message)).to.equal('enough')
  })
})
