import { component, exitHandler, pipeline, t } from 'kfp-ts'
import { failOp } from './components/fail-op.ts'
import { printOp } from './components/print-op.ts'

const exitOp = component({
  name: 'exit-op',
  description: 'Shows how the work ended.',
  inputs: { user_input: t.string(), status: t.finalStatus() },
  run: async ({ user_input, status }, { log }) => log(`${user_input} ${status.state}`),
})

export const pipelineWithTaskFinalStatus = pipeline(
  { name: 'pipeline-with-task-final-status', inputs: { message: t.string({ default: 'Hello World!' }) } },
  ({ message }) => {
    exitHandler(
      () => {
        printOp({ message })
        failOp({ message: 'Task failed.' })
      },
      (status) => exitOp({ user_input: message, status }),
      { displayName: 'my-pipeline' },
    )
  },
)
