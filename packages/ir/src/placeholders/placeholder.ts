/** What a `{{$...}}` in a command, an argument or a constant asks for. */
export type Placeholder =
  | { readonly kind: 'executor input' }
  /** `by`: of a value that `runtime` puts in, the value itself where the placeholder is all there is, or its text wherever it stands. */
  | { readonly kind: 'input parameter'; readonly name: string; readonly by?: 'runtime' }
  | { readonly kind: 'input artifact'; readonly name: string; readonly part: ArtifactPart; readonly key?: string }
  | { readonly kind: 'output parameter'; readonly name: string }
  | { readonly kind: 'output artifact'; readonly name: string; readonly part: ArtifactPart; readonly key?: string }
  | { readonly kind: 'output file' }
  | { readonly kind: 'job'; readonly field: JobField }

/** `all`: the whole artifact, or the list of them, as JSON. */
export type ArtifactPart = 'uri' | 'path' | 'metadata' | 'all'

const jobFields = [
  'pipeline_job_name',
  'pipeline_job_resource_name',
  'pipeline_job_uuid',
  'pipeline_task_name',
  'pipeline_task_uuid',
  'pipeline_root',
  'pipeline_job_create_time_utc',
  'pipeline_job_schedule_time_utc',
  'workspace_path',
] as const
/** What a placeholder can ask about the run and the task themselves. */
export type JobField = (typeof jobFields)[number]

const member = String.raw`\['([^']*)'\]`
const parameter = new RegExp(`^\\$\\.(inputs|outputs)\\.parameters${member}(\\.output_file)?$`)
const artifact = new RegExp(`^\\$\\.(inputs|outputs)\\.artifacts${member}(?:\\.(uri|path|metadata)(?:${member})?)?$`)

/**
 * An input parameter in a constant that one of our own components is given. Kubeflow's launcher does not know this form, so it does not put
 * values with quotes or line breaks into the JSON of the executor input; `runtime` fills it after that JSON is read.
 */
const ours = /^kfp-ts\.([\w-]+)(?::text)?$/

/** Reads what stands between `{{` and `}}`; undefined when it is no placeholder. */
export function parsePlaceholder(text: string): Placeholder | undefined {
  const [, name] = ours.exec(text) ?? []
  if (name !== undefined) return { kind: 'input parameter', name, by: 'runtime' }
  if (text === '$') return { kind: 'executor input' }
  if (text === '$.outputs.output_file') return { kind: 'output file' }
  return parseParameter(text) ?? parseArtifact(text) ?? parseJobField(text)
}

function parseParameter(text: string): Placeholder | undefined {
  const [, side, name = '', file] = parameter.exec(text) ?? []
  if (side === 'inputs' && file === undefined) return { kind: 'input parameter', name }
  return side === 'outputs' && file !== undefined ? { kind: 'output parameter', name } : undefined
}
function parseArtifact(text: string): Placeholder | undefined {
  const [matched, side, name = '', part = 'all', key] = artifact.exec(text) ?? []
  if (matched === undefined) return undefined
  const kind = side === 'inputs' ? 'input artifact' : 'output artifact'
  return { kind, name, part: part as ArtifactPart, ...(key !== undefined && { key }) }
}
function parseJobField(text: string): Placeholder | undefined {
  const field = jobFields.find((known) => text === `$.${known}`)
  return field && { kind: 'job', field }
}
