import { expect } from 'chai'
import { failedStep } from './failed-step.ts'

const dockerfile = 'ARG BASE=node:22\nFROM ${BASE} AS loaded\nUSER 65532:65532\nRUN ["node", "load.mjs"]\n'

describe('failedStep', () => {
  it('reads the classic builder', () => {
    const output = `Step 3/4 : USER 65532:65532
 ---> Running in 1f
Removing intermediate container 1f
 ---> 2e
Step 4/4 : RUN ["node", "load.mjs"]
 ---> Running in 3d
Error: libvips.so.42: cannot open shared object file
The command 'node load.mjs' returned a non-zero code: 1
`
    const { instruction, line, said } = failedStep(output, dockerfile)
    expect([instruction, line]).to.deep.equal(['RUN ["node", "load.mjs"]', 4])
    expect(said.trim().split('\n')).to.deep.equal([
      'Error: libvips.so.42: cannot open shared object file',
      "The command 'node load.mjs' returned a non-zero code: 1",
    ])
  })
  it('reads BuildKit', () => {
    const output = `#7 [loaded 4/4] RUN ["node", "load.mjs"]
#7 0.211 Error: libvips.so.42: cannot open shared object file
#7 ERROR: process "node load.mjs" did not complete successfully: exit code: 1
------
 > [loaded 4/4] RUN ["node", "load.mjs"]:
0.211 Error: libvips.so.42: cannot open shared object file
------
ERROR: failed to solve: process "node load.mjs" did not complete successfully: exit code: 1
`
    const { instruction, line, said } = failedStep(output, dockerfile)
    expect([instruction, line]).to.deep.equal(['RUN ["node", "load.mjs"]', 4])
    expect(said).to.match(/^Error: libvips\.so\.42: cannot open shared object file\n/)
  })
  it('takes metadata of a base that BuildKit does not get for the line FROM', () => {
    const output = `------
 > [internal] load metadata for registry.example/no/base:1:
------
ERROR: failed to solve: registry.example/no/base:1: failed to resolve source metadata: not found
`
    const { instruction, said } = failedStep(output, dockerfile)
    expect(instruction).to.equal('FROM registry.example/no/base:1')
    expect(said).to.contain('failed to resolve source metadata: not found')
  })
})
