import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Follows the phases of all workflows. */
export interface WorkflowPhases {
  /** Whether the workflow has come to its end within so many milliseconds. */
  readonly ended: (name: string, withinMs: number) => Promise<boolean>
  readonly stop: () => void
}

/** Starts a command that prints `name phase` for each change of a workflow. */
export function followPhases([program = '', ...args]: readonly string[]): WorkflowPhases {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const over = new Set<string>()
  const waiting = new Map<string, () => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [name = '', phase = ''] = line.split(' ')
    if (!['Succeeded', 'Failed', 'Error'].includes(phase)) return
    over.add(name)
    waiting.get(name)?.()
  })
  const ended = async (name: string, withinMs: number): Promise<boolean> => {
    if (over.has(name)) return true
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), withinMs)
      waiting.set(name, () => {
        clearTimeout(timer)
        resolve(true)
      })
    })
  }
  return { ended, stop: () => void child.kill() }
}
