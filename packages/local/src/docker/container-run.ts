import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type Docker from 'dockerode'
import type { Container, ContainerCreateOptions } from 'dockerode'
import { problem } from '../codes.ts'
import { logTail } from '../log-tail.ts'
import type { Ending, Running, TaskProgress } from '../runner.ts'
import { withoutFrames } from './output-frames.ts'
import { ProgressFilter } from './progress-filter.ts'
import { refusal, type Wanted } from './refusals.ts'

/** A container about to be made. */
export interface ContainerOrder {
  readonly config: ContainerCreateOptions
  readonly wanted: Wanted
  /** Its output is appended to this file. */
  readonly log: string
  /** Told of progress, where the program tells it by standard error. */
  readonly tell?: (progress: TaskProgress) => void
}

/** Makes a container, starts it, and removes it when it has ended, however that was. */
export function runContainer(docker: Docker, order: ContainerOrder): Running {
  let container: Container | undefined
  let signalled: NodeJS.Signals | undefined
  // One that does not run, or no longer, cannot be told and need not.
  const pass = (signal: NodeJS.Signals): void => void container?.kill({ signal }).catch(() => undefined)
  const kill = (signal: NodeJS.Signals): void => {
    signalled = signal
    pass(signal)
  }
  const carryOut = async (): Promise<Ending> => {
    container = await docker.createContainer(order.config)
    try {
      if (signalled !== undefined) return { kind: 'signal', signal: signalled }
      return await startToEnd(container, order, () => signalled !== undefined && pass(signalled))
    } finally {
      await container.remove({ force: true, v: true }).catch(() => undefined)
    }
  }
  const ended = carryOut().catch((error: unknown): Ending => ({ kind: 'problem', problem: refusal(order.wanted, error) }))
  return { ended, kill }
}

async function startToEnd(container: Container, order: ContainerOrder, started: () => void): Promise<Ending> {
  const output = await container.attach({ stream: true, stdout: true, stderr: true })
  // A log that cannot be written ends the attempt; until then nobody waits for this.
  const errors = order.tell && new ProgressFilter(order.tell)
  const logged = pipeline(output, withoutFrames(errors), createWriteStream(order.log, { flags: 'a' }))
  logged.catch(() => undefined)
  const waiting = container.wait({ condition: 'next-exit' }) as Promise<unknown>
  waiting.catch(() => undefined)
  try {
    await container.start()
    started()
    await waiting
    await logged
  } catch (error) {
    ;(output as { destroy?: () => void }).destroy?.()
    throw error
  }
  const { State: state } = await container.inspect()
  return endingOf(state, order)
}

function endingOf(
  { ExitCode: code, OOMKilled: outOfMemory }: { readonly ExitCode: number; readonly OOMKilled: boolean },
  order: ContainerOrder,
): Ending {
  const { wanted, log, config } = order
  const { task, image } = wanted
  const limit = config.HostConfig?.Memory ?? 0
  if (code !== 0 && outOfMemory && limit > 0) return { kind: 'problem', problem: problem('KF5105', [task, inWords(limit), logTail(log)]) }
  if (code === 127) return { kind: 'problem', problem: problem('KF5114', [task, image, logTail(log)]) }
  return { kind: 'exit', code }
}

function inWords(bytes: number): string {
  return bytes >= 1e9 ? `${Number((bytes / 1e9).toFixed(2))} GB` : `${Number((bytes / 1e6).toFixed(1))} MB`
}
