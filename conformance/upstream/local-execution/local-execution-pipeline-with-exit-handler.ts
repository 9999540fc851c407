import { component, exitHandler, pipeline, t } from 'kfp-ts'

const echo = component({
  name: 'echo',
  inputs: { message: t.string() },
  outputs: { Output: t.string() },
  run: async ({ message }) => ({ Output: message }),
})
const recordExit = component({
  name: 'record-exit',
  inputs: { status: t.finalStatus() },
  outputs: { Output: t.string() },
  run: async ({ status }) => ({ Output: `exit:${status.state}` }),
})

export const pipelineWithExitHandler = pipeline(
  { name: 'pipeline-with-exit-handler', inputs: { message: t.string({ default: 'hello' }) } },
  ({ message }) => {
    exitHandler(
      () => echo({ message }),
      (status) => recordExit({ status }),
    )
  },
)
