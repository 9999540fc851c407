import { callSite, type FinalStatus, makeOutput, makeTask, type NothingTaskOrOutputs, type Output, type Task } from '@kfp-ts/component'
import { bodyOutputs } from './body-outputs.ts'
import { givenFunction } from './given-function.ts'
import { nextId, recordBody, recordingFor } from './recording.ts'

/** How an exit handler is shown. */
export interface ExitHandlerOptions {
  readonly displayName?: string
}

/**
 * Whatever happens to the body's tasks, the handler's one task runs last and may ask how they ended.
 *
 * @example
 * exitHandler(() => train({ data }), (status) => notify({ status }))
 */
export function exitHandler(
  body: () => NothingTaskOrOutputs,
  handler: (status: Output<FinalStatus>) => NothingTaskOrOutputs,
  { displayName }: ExitHandlerOptions = {},
): Task<{}> {
  const position = callSite(exitHandler)
  const recording = recordingFor('exitHandler', position)
  const wanted = { verb: 'exitHandler', form: 'exitHandler(() => { ... }, (status) => tidyUp({ status }))', position }
  givenFunction(body, { ...wanted, part: 'its body' })
  givenFunction(handler, { ...wanted, part: 'its second function' })
  const id = nextId(recording)
  const where = { recording, what: 'exitHandler', position }
  const inner = recordBody(recording, body)
  bodyOutputs(inner.result, where)
  const status = makeOutput({ kind: 'status', handler: id }, { ir: 'TASK_FINAL_STATUS' }, recording.token) as Output<FinalStatus>
  const exit = recordBody(recording, () => handler(status))
  bodyOutputs(exit.result, where)
  recording.nodes.push({ kind: 'exitHandler', id, ...(displayName !== undefined && { displayName }), body: inner.nodes, exit: exit.nodes, position })
  return makeTask(id, {}, recording.token)
}
