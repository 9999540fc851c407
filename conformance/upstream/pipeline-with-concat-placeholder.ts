import { concat, containerComponent, pipeline, t } from 'kfp-ts'

const componentWithConcatPlaceholder = containerComponent({
  name: 'component-with-concat-placeholder',
  description: 'Is given a sum in one word.',
  inputs: { input_one: t.string(), input_two: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [concat(inputs.input_one, '+', inputs.input_two, '=three')],
})

export const oneStepPipeline = pipeline({ name: 'one-step-pipeline-with-concat-placeholder' }, () => {
  componentWithConcatPlaceholder({ input_one: 'one', input_two: 'two' })
})
