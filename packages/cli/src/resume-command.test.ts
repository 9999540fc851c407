import { expect } from 'chai'
import { resumeCommand } from './resume-command.ts'

describe('resumeCommand', () => {
  it('says again what is needed, quoted for a shell', () => {
    expect(resumeCommand('p.ts', { resume: 'hello-1' })).to.equal('npx kfp-ts run p.ts --resume hello-1')
    expect(resumeCommand("it's mine/p.ts", { resume: 'r', pipeline: 'hello', runs: 'my runs' })).to.equal(
      "npx kfp-ts run 'it'\\''s mine/p.ts' --pipeline hello --runs 'my runs' --resume r",
    )
  })
})
