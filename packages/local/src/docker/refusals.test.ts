import { expect } from 'chai'
import { refusal } from './refusals.ts'

const wanted = { task: 'train', image: 'team/train:1', program: 'train', network: 'lab', gpus: 2 }

describe('refusal', () => {
  for (const [code, message, said] of [
    [
      'KF5106',
      '(HTTP code 500) server error - could not select device driver "" with capabilities: [[gpu]]',
      'Task "train" asks for 2 GPUs, which the Docker engine cannot give: could not select device driver "" with capabilities: [[gpu]].',
    ],
    [
      'KF5104',
      '(HTTP code 400) unexpected - failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "train": executable file not found in $PATH: unknown',
      'Task "train" runs "train", which the image team/train:1 does not have.',
    ],
    [
      'KF5107',
      '(HTTP code 400) bad parameter - invalid mount config for type "bind": bind source path does not exist: /runs/x',
      'Task "train" cannot be given its folders: invalid mount config for type "bind": bind source path does not exist: /runs/x.',
    ],
    [
      'KF5107',
      '(HTTP code 500) server error - Mounts denied: The path /runs is not shared from the host and is not known to Docker',
      'Task "train" cannot be given its folders: Mounts denied: The path /runs is not shared from the host and is not known to Docker.',
    ],
    [
      'KF5108',
      '(HTTP code 404) no such container - network lab not found',
      'Task "train" cannot join the network "lab", which the Docker engine does not have.',
    ],
    ['KF5110', '(HTTP code 400) unexpected - No command specified', 'Task "train" names no command, and neither does its image team/train:1.'],
    ['KF5109', '(HTTP code 500) server error - no more', 'Task "train" could not start a container of team/train:1: no more.'],
  ] as const) {
    it(`${code}: ${said}`, () => {
      const problem = refusal(wanted, new Error(message))
      expect([problem.code, problem.message]).to.deep.equal([code, said])
    })
  }

  it('KF5111: a connection that broke is no refusal', () => {
    const { code, message } = refusal(wanted, Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
    expect([code, message]).to.deep.equal(['KF5111', 'The Docker engine was lost while task "train" ran: read ECONNRESET.'])
  })
})
