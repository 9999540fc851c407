import { containerComponent, pipeline, t } from 'kfp-ts'

const producer = containerComponent({
  name: 'producer',
  inputs: { input_text: t.string() },
  outputs: { output_value: t.string() },
  image: 'busybox:1.37',
  command: ['sh', '-c', 'echo "$0, world" > "$1"'],
  args: ({ inputs, outputs }) => [inputs.input_text, outputs.output_value.path],
})
const consumer = containerComponent({
  name: 'consumer',
  inputs: { input_value: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.input_value],
})

export const producerConsumerParamPipeline = pipeline(
  { name: 'producer-consumer-param-pipeline', inputs: { text: t.string({ default: 'Hello world' }) } },
  ({ text }) => {
    consumer({ input_value: producer({ input_text: text }).outputs.output_value })
  },
)
