import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { ContainerSpec } from '@kfp-ts/ir'
import { problem } from '../codes.ts'

/** What starts a component that ships in an image: the words that stand for `kfp-ts-component PACKAGE`, and a hash of the code behind them. */
export interface Program {
  readonly argv: readonly string[]
  readonly fingerprint: string
}

/** Finds the program of a container whose command is `kfp-ts-component PACKAGE`; `undefined` when the project does not have it. */
export type ProgramResolver = (container: ContainerSpec) => Promise<Program | undefined>

/** Finds what a container's command starts on this machine. */
export type Programs = (task: string, container: ContainerSpec) => Promise<Program>

const imageForm = 'kfp-ts-component'

/** Finds programs: our own image form by the resolver, once a package; anything else on PATH. Throws a ComponentError: KF5020 not found, KF5021 no command. */
export function programs(resolver: ProgramResolver | undefined): Programs {
  const found = new Map<string, Promise<Program | undefined>>()
  return async (task, container) => {
    const [name, ...rest] = container.command ?? []
    if (name === undefined) throw new ComponentError([problem('KF5021', [task, container.image])])
    if (name === imageForm && resolver !== undefined) {
      const specifier = rest[0] ?? ''
      if (!found.has(specifier)) found.set(specifier, resolver(container))
      const program = await found.get(specifier)
      if (program !== undefined) return { ...program, argv: [...program.argv, ...rest.slice(1)] }
    }
    const file = onPath(name, container)
    if (file === undefined) throw new ComponentError([problem('KF5020', [task, name, container.image])])
    return { argv: [file, ...rest], fingerprint: '' }
  }
}

/** `node` is the one that runs this: what a version manager puts on PATH costs more to start than most steps take. */
function onPath(name: string, { env = [] }: ContainerSpec): string | undefined {
  if (name === 'node') return process.execPath
  if (name.includes('/')) return isProgram(name) ? name : undefined
  const path = env.find((variable) => variable.name === 'PATH')?.value ?? process.env['PATH'] ?? ''
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
