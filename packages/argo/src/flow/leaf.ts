import { type TaskNode, volumeRequest, type Word } from '@kfp-ts/ir'
import { containerWords } from './container-words.ts'

/** The output parameter that carries what a container writes as its executor output. */
export const executorOutput = 'executor-output'

/** Whether a task makes or deletes a volume claim: Kubeflow's driver does that, in Argo the API server is asked. */
export function isVolumeTask({ executor }: TaskNode): boolean {
  return volumeRequest(executor?.container) !== undefined
}

/** Whether a container is told where to write an executor output: otherwise it can have written none. */
export function writesExecutorOutput({ executor }: TaskNode): boolean {
  const { command, args } = containerWords(executor)
  return command.some(asksFor) || args.some(asksFor)
}

/** Whether a container is one of ours: those write every output into their executor output, and none into a file. */
export function tellsAll({ executor }: TaskNode): boolean {
  const { command = [], args = [] } = executor?.container ?? {}
  const [program, option] = command
  return (program === 'kfp-ts-component' || (program === 'node' && option === '-e')) && args[0] === '--executor_input'
}

function asksFor(word: Word): boolean {
  if (word.kind === 'concat') return word.parts.some(asksFor)
  if (word.kind === 'if present') return [...word.then, ...word.otherwise].some(asksFor)
  return word.pieces.some(
    (piece) => typeof piece !== 'string' && (piece.placeholder.kind === 'executor input' || piece.placeholder.kind === 'output file'),
  )
}
