import { component, pipeline, t } from 'kfp-ts'

const printMessage = component({
  name: 'print-message',
  description: 'Writes a message to the log.',
  inputs: { message: t.string() },
  run: async ({ message }, { log }) => log(message),
})

export const logStreamingPipeline = pipeline(
  { name: 'log-streaming-pipeline', inputs: { message: t.string({ default: 'Hello world' }) } },
  ({ message }) => {
    printMessage({ message }, { cache: false })
  },
)
