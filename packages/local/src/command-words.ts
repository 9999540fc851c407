import { parameterText, type Placeholder, resolveArguments, type Value } from '@kfp-ts/ir'
import type { ExecutorInput, RuntimeArtifact } from '@kfp-ts/runtime'
import type { TaskPath } from '@kfp-ts/runs'
import { type Job, jobText } from './job.ts'

/** What a command's placeholders are filled from. */
export interface Fillings {
  readonly input: ExecutorInput
  readonly job: Job
  readonly task: TaskPath
}

/** A command and its arguments with placeholders filled, as Kubeflow's launcher does it: in the first word only the whole executor input. */
export function commandWords(words: readonly string[], fillings: Fillings): readonly string[] {
  const text = (placeholder: Placeholder): string | undefined => fill(placeholder, fillings)
  const isPresent = (name: string): boolean => isGiven(fillings.input, name)
  const [program = '', ...rest] = words
  return [program.replaceAll('{{$}}', () => JSON.stringify(fillings.input)), ...resolveArguments(rest, { text, isPresent })]
}

/** The text of one environment variable with placeholders filled. */
export function filledVariable(text: string, fillings: Fillings): string {
  return resolveArguments([text], { text: (placeholder) => fill(placeholder, fillings), isPresent: (name) => isGiven(fillings.input, name) }).join(
    ' ',
  )
}

function isGiven({ inputs }: ExecutorInput, name: string): boolean {
  return inputs?.parameterValues?.[name] !== undefined || (inputs?.artifacts?.[name]?.artifacts ?? []).length > 0
}

function fill(placeholder: Placeholder, { input, job, task }: Fillings): string | undefined {
  switch (placeholder.kind) {
    case 'executor input':
      return JSON.stringify(input)
    case 'input parameter':
      return textOf(input.inputs?.parameterValues?.[placeholder.name])
    case 'output parameter':
      return input.outputs?.parameters?.[placeholder.name]?.outputFile
    case 'input artifact':
      return artifactText(input.inputs?.artifacts?.[placeholder.name]?.artifacts, placeholder)
    case 'output artifact':
      return artifactText(input.outputs?.artifacts?.[placeholder.name]?.artifacts, placeholder)
    case 'output file':
      return input.outputs?.outputFile
    case 'job':
      return jobText(job, task, placeholder.field)
  }
}

type ArtifactPlaceholder = Extract<Placeholder, { readonly kind: 'input artifact' | 'output artifact' }>

/** Of a list of artifacts, `.uri`, `.path` and `.metadata` are those of the first. */
function artifactText(artifacts: readonly RuntimeArtifact[] | undefined, { part, key }: ArtifactPlaceholder): string | undefined {
  const first = artifacts?.[0]
  if (part === 'all') return artifacts && JSON.stringify(artifacts)
  if (part === 'metadata') return key === undefined ? textOf(first?.metadata) : textOf(first?.metadata?.[key])
  return first?.uri
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : parameterText(value as Value)
}
