import { component, exitHandler, pipeline, t } from 'kfp-ts'

const echoState = component({
  name: 'echo-state',
  description: 'Fails unless the work succeeded.',
  inputs: { status: t.finalStatus() },
  run: async ({ status }) => {
    if (status.state !== 'SUCCEEDED') throw new Error(`The work ended as ${status.state}.`)
  },
})
const someTask = component({
  name: 'some-task',
  run: async (_inputs, { log }) => log('Working'),
})

export const statusStatePipeline = pipeline({ name: 'status-state-pipeline' }, () => {
  exitHandler(
    () => someTask(),
    (status) => echoState({ status }),
  )
})
