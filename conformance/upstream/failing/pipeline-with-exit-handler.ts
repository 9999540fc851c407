import { exitHandler, pipeline, t } from 'kfp-ts'
import { failOp } from '../components/fail-op.ts'
import { printOp } from '../components/print-op.ts'

export const pipelineWithExitHandler = pipeline(
  { name: 'pipeline-with-exit-handler', inputs: { message: t.string({ default: 'Hello World!' }) } },
  ({ message }) => {
    exitHandler(
      () => {
        printOp({ message })
        failOp({ message: 'Task failed.' })
      },
      () => printOp({ message: 'Exit handler has worked!' }),
    )
  },
)
