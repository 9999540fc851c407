import { containerComponent, exitHandler, pipeline, t } from 'kfp-ts'

const printOp = containerComponent({
  name: 'print-op',
  inputs: { message: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.message],
})
const exitOp = containerComponent({
  name: 'exit-op',
  description: 'Shows how the work ended.',
  inputs: { user_input: t.string(), status: t.finalStatus() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.user_input, inputs.status],
})

export const pipelineWithTaskFinalStatusYaml = pipeline(
  { name: 'pipeline-with-task-final-status-yaml', inputs: { message: t.string({ default: 'Hello World!' }) } },
  ({ message }) => {
    exitHandler(
      () => printOp({ message }),
      (status) => exitOp({ user_input: message, status }),
      { displayName: 'my-pipeline' },
    )
  },
)
