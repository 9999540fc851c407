import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ArtifactOrigin } from '../flow/artifact-origin.ts'
import { type GivenInputs, importedFrom } from '../flow/known-uri.ts'

/** An input artifact of a task, and where what it is given may come from. */
export interface SourcedInput {
  readonly name: string
  readonly isList: boolean
  readonly origins: readonly ArtifactOrigin[]
}

/**
 * The inputs that are to be staged: of those that are always given the same artifact, the first, since Kubernetes mounts nothing twice at one place.
 * Throws PipelineError KF3816 for two that are given the same in some runs only.
 */
export function stagedOnce(task: string, inputs: readonly SourcedInput[], given: GivenInputs): readonly SourcedInput[] {
  return inputs.filter((input, index) => {
    const alike = inputs.slice(0, index).filter((other) => other.isList === input.isList)
    if (alike.some((other) => sameness(input, given) !== '' && sameness(input, given) === sameness(other, given))) return false
    const other = alike.find(({ origins }) => origins.some((origin) => input.origins.some((one) => source(one, given) === source(origin, given))))
    if (other !== undefined) throw new PipelineError([problem('KF3816', [task, other.name, input.name])])
    return true
  })
}

/** A text that two inputs share only when they are given the same in every run; of several origins the first that has a value counts. */
function sameness({ origins }: SourcedInput, given: GivenInputs): string {
  return origins.map((origin) => [source(origin, given), ...origin.itemOf].join(' ')).join('\n')
}

/** What an artifact is made or named by: two importers of one URI name one artifact. */
function source({ task, name }: ArtifactOrigin, given: GivenInputs): string {
  const uri = task === undefined ? given[name] : importedFrom(task).constant
  return uri === undefined ? JSON.stringify([task?.path, name]) : JSON.stringify(uri)
}
