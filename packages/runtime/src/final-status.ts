const succeeded = new Set(['SUCCEEDED', 'COMPLETE', 'CACHED'])
const cancelled = new Set(['CANCELLED', 'CANCELED'])

interface Raw {
  readonly [field: string]: unknown
}

/** One form of the many in which backends tell how tasks ended: their own state words, camelCase or snake_case, an error that is empty. */
export function finalStatus(value: Raw): object {
  const either = (camel: string, snake: string): unknown => value[camel] ?? value[snake]
  const error = errorOf(value)
  return {
    state: stateOf(String(value['state'])),
    ...(error && { error }),
    pipelineTaskName: either('pipelineTaskName', 'pipeline_task_name') ?? '',
    pipelineJobResourceName: either('pipelineJobResourceName', 'pipeline_job_resource_name') ?? '',
  }
}

function stateOf(state: string): 'SUCCEEDED' | 'FAILED' | 'CANCELLED' {
  if (succeeded.has(state)) return 'SUCCEEDED'
  return cancelled.has(state) ? 'CANCELLED' : 'FAILED'
}

function errorOf(value: Raw): object | undefined {
  const { code = value['error_code'], message = value['error_message'] } = (value['error'] ?? {}) as Raw
  return code == null && message == null ? undefined : { code: Number(code ?? 0), message: String(message ?? '') }
}
