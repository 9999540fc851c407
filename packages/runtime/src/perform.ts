import { rm } from 'node:fs/promises'
import { unpackFiles } from './carried-files.ts'
import { problem } from './execution-codes.ts'
import type { Executable } from './executable.ts'
import type { ExecutorInput } from './executor-input.ts'
import { bodyCaller, exitCodes, Failure } from './failure.ts'
import { type OutputArtifacts, prepareArtifacts, writtenArtifacts } from './output-artifacts.ts'
import type { Progress } from './progress.ts'
import { receiveInputs } from './receive-inputs.ts'
import { type Parameters, returnedParameters } from './returned-parameters.ts'

/** What surrounds a body while it runs. */
export interface Surroundings {
  readonly log: (message: string) => void
  readonly progress: Progress
  readonly signal: AbortSignal
  /** Rejects when the process can no longer go on with the body. */
  readonly trouble?: Promise<never>
}
/** What a body gave back, checked. */
export interface Performed {
  readonly parameters: Parameters
  /** As the executor output lists them. */
  readonly artifacts: object
  /** As the body saw them. */
  readonly files: OutputArtifacts
}

/** Calls the body once and checks all it gives back; throws a {@link Failure}. Writes no file of its own. */
export async function perform(definition: Executable, input: ExecutorInput, surroundings: Surroundings): Promise<Performed> {
  const { log, progress, signal, trouble } = surroundings
  const received = receiveInputs(definition, input)
  const files = prepareArtifacts(definition, input)
  const carried = await unpackFiles(definition)
  try {
    const work = runBody(definition, received, { outputs: files, files: carried.paths, log, progress, signal })
    const returned = await (trouble === undefined ? work : Promise.race([work, trouble]))
    return {
      parameters: returnedParameters(definition, returned),
      artifacts: writtenArtifacts(definition, input, files),
      files,
    }
  } finally {
    if (carried.folder !== undefined) await rm(carried.folder, { recursive: true, force: true })
  }
}

async function runBody({ name, run }: Executable, inputs: object, context: object): Promise<unknown> {
  try {
    return await callBody(run, inputs, context)
  } catch (error) {
    throw bodyFailed(name, error)
  }
}

const callBody = Object.defineProperty(async (run: Executable['run'], inputs: object, context: object) => await run(inputs, context), 'name', {
  value: bodyCaller,
})

/** A failure of the body itself; what it says as diagnostics is kept as it is. */
export function bodyFailed(component: string, thrown: unknown): Failure {
  const { diagnostics } = (thrown ?? {}) as { readonly diagnostics?: Failure['diagnostics'] }
  const said = Array.isArray(diagnostics) && diagnostics.length > 0
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return said ? new Failure(exitCodes.bodyFailed, diagnostics) : new Failure(exitCodes.bodyFailed, [problem('KF4010', [component, message])], thrown)
}
