import { component, pipeline, t } from 'kfp-ts'

const capitalize = (text: string): string => text.replaceAll(/\b\w/g, (letter) => letter.toUpperCase())

const echo = component({
  name: 'echo',
  description: 'Calls a function of its file, which travels with it.',
  inputs: { msg: t.string() },
  run: async ({ msg }, { log }) => log(capitalize(msg)),
})

export const pipelineWithUtils = pipeline({ name: 'pipeline-with-utils', inputs: { msg: t.string({ default: 'Hello, World!' }) } }, ({ msg }) =>
  echo({ msg }),
)
