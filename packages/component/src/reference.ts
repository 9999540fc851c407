/** Where a value comes from, as plain data. Numbers are node ids, unique in one recorded pipeline. */
export type Reference =
  | { readonly kind: 'input'; readonly input: string }
  | { readonly kind: 'output'; readonly node: number; readonly output: string }
  | { readonly kind: 'item'; readonly loop: number }
  | { readonly kind: 'field'; readonly of: Reference; readonly field: string }
  | { readonly kind: 'status'; readonly handler: number }
  | { readonly kind: 'text'; readonly parts: readonly (string | Reference)[] }
  | { readonly kind: 'placeholder'; readonly placeholder: RunPlaceholder }
  | { readonly kind: 'list'; readonly items: readonly Argument[] }
  | { readonly kind: 'struct'; readonly fields: { readonly [field: string]: Argument } }

/** What only the run, or the task itself, can say: the words of Kubeflow's `{{$.pipeline_job_name}}`. */
export type RunPlaceholder =
  | 'pipeline_job_name'
  | 'pipeline_job_uuid'
  | 'pipeline_job_resource_name'
  | 'pipeline_job_create_time_utc'
  | 'pipeline_job_schedule_time_utc'
  | 'pipeline_root'
  | 'workspace_path'
  | 'pipeline_task_name'
  | 'pipeline_task_uuid'

/** A value of a call: written down, or to come. A list or struct with only some of it to come is a reference of that kind. */
export type Argument = { readonly literal: unknown } | { readonly reference: Reference }
