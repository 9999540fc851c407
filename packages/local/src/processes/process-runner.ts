import { mountsOf, relocated } from '../mounts.ts'
import { missingVolumes } from '../mounted-volumes.ts'
import type { Order, Running, Runner, RunnerFor, RunPlace, Startable } from '../runner.ts'
import { Ahead } from './ahead.ts'
import { type ProgramResolver, programs } from './programs.ts'
import { readProgress } from './progress-lines.ts'

/** How to run containers as processes. */
export interface ProcessSettings {
  /** Finds the components that ship in images; without it they must be on PATH. */
  readonly program: ProgramResolver | undefined
  /** How many Node processes wait, started, for the next task. */
  readonly ahead: number
}

/** Runs what containers would: one process a task, in its folder, with the environment of this process. */
export function processes(settings: ProcessSettings): RunnerFor {
  return (run) => processRunner(run, settings)
}

function processRunner(run: RunPlace, settings: ProcessSettings): Runner {
  const programOf = programs(settings.program)
  const ahead = new Ahead(settings.ahead)
  return {
    find: async (task, container) => {
      const { fingerprint, argv } = await programOf(task, container)
      const place: Startable['place'] = ({ unit }, folder) => {
        const mounts = mountsOf(run, unit, folder)
        return { here: (text) => relocated(text, mounts), start: (order) => start(ahead, order, folder) }
      }
      return { fingerprint, command: argv, place }
    },
    lacking: (contained) => missingVolumes(run, contained, ['pvcMount', 'secretAsVolume', 'configMapAsVolume']),
    close: () => ahead.close(),
  }
}

function start(ahead: Ahead, { command, args, env, log, tell }: Order, cwd: string): Running {
  const program = ahead.start({
    argv: [...command, ...args],
    cwd,
    env: { ...env, KFP_TS_SERVERS: env['KFP_TS_STATE'], KFP_TS_PROGRESS_FD: '3' },
    log,
  })
  if (program.progress) readProgress(program.progress, tell)
  return program
}
