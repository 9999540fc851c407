import { containerComponent, pipeline, t } from 'kfp-ts'

const bqmlModel = t.artifact({ schemaTitle: 'google.BQMLModel' })

const upstream = containerComponent({
  name: 'upstream',
  inputs: { input_1: t.string(), input_2: t.double(), input_3: t.artifact(), input_4: t.string() },
  outputs: {
    output_1: t.integer(),
    output_2: t.model(),
    output_3: t.artifact(),
    output_4: t.model(),
    output_5: t.artifact(),
    output_6: t.artifact(),
    output_7: t.artifact(),
    output_8: t.html(),
    output_9: bqmlModel,
  },
  image: 'ghcr.io/acme/upstream:1',
  args: ({ inputs, outputs }) => [inputs.input_1, inputs.input_2, inputs.input_3.path, inputs.input_4, outputs.output_1.path, outputs.output_2.uri],
})
const downstream = containerComponent({
  name: 'downstream',
  inputs: {
    input_a: t.integer(),
    input_b: t.model(),
    input_c: t.artifact(),
    input_d: t.model(),
    input_e: t.artifact(),
    input_f: t.artifact(),
    input_g: t.artifact(),
    input_h: t.html(),
    input_i: bqmlModel,
  },
  image: 'ghcr.io/acme/downstream:1',
  args: ({ inputs }) => [inputs.input_a, inputs.input_b.uri, inputs.input_c.path],
})

export const pipelineWithVariousTypes = pipeline(
  { name: 'pipeline-with-various-types', inputs: { input1: t.string(), input3: t.artifact(), input4: t.string({ default: '' }) } },
  ({ input1, input3, input4 }) => {
    const made = upstream({ input_1: input1, input_2: 3.1415926, input_3: input3, input_4: input4 }).outputs
    downstream({
      input_a: made.output_1,
      input_b: made.output_2,
      input_c: made.output_3,
      input_d: made.output_4,
      input_e: made.output_5,
      input_f: made.output_6,
      input_g: made.output_7,
      input_h: made.output_8,
      input_i: made.output_9,
    })
  },
)
