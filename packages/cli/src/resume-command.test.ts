import { expect } from 'chai'
import { resumeCommand } from './resume-command.ts'

const processes = { runner: 'process', dockerMount: [] } as const

describe('resumeCommand', () => {
  it('says again what is needed, quoted for a shell', () => {
    expect(resumeCommand('p.ts', { ...processes, resume: 'hello-1' })).to.equal('npx kfp-ts run p.ts --resume hello-1')
    expect(resumeCommand("it's mine/p.ts", { ...processes, resume: 'r', pipeline: 'hello', runs: 'my runs' })).to.equal(
      "npx kfp-ts run 'it'\\''s mine/p.ts' --pipeline hello --runs 'my runs' --resume r",
    )
    const containers = { runner: 'docker', dockerNetwork: 'host', dockerMount: ['/my photographs'], dockerHostConfig: { ShmSize: 1 } } as const
    expect(resumeCommand('p.ts', { ...containers, resume: 'r' })).to.equal(
      `npx kfp-ts run p.ts --runner docker --docker-network host --docker-mount '/my photographs' --docker-host-config '{"ShmSize":1}' --resume r`,
    )
  })
})
