import { problem } from './execution-codes.ts'
import { type ExecutorInput, outputFileOf } from './executor-input.ts'
import { contractBroken } from './failure.ts'
import type { Parameters } from './returned-parameters.ts'
import { writeAtomically } from './write-atomically.ts'

/** Writes the files of the output parameters and, last of all, the executor output: who finds that one finds everything. */
export async function writeOutputs(component: string, input: ExecutorInput, outputs: { parameters: Parameters; artifacts: object }): Promise<void> {
  const { parameters, artifacts } = outputs
  try {
    for (const [name, value] of Object.entries(parameters)) {
      const file = input.outputs?.parameters?.[name]?.outputFile
      if (file !== undefined) await writeAtomically(file, parameterText(value))
    }
    await writeAtomically(outputFileOf(input), JSON.stringify({ parameterValues: parameters, artifacts }))
  } catch (error) {
    throw contractBroken([problem('KF4019', [component, (error as Error).message])])
  }
}

/** The launcher reads strings raw and everything else as JSON says it. */
function parameterText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
