import { component, pipeline, t } from 'kfp-ts'

const runTrainNotebook = component({
  name: 'run-train-notebook',
  description: 'Upstream runs a notebook here.',
  inputs: { text: t.string() },
  run: async ({ text }, { log }) => log(text),
})

export const nbSimple = pipeline({ name: 'nb-simple', inputs: { text: t.string({ default: 'hello' }) } }, ({ text }) => {
  runTrainNotebook({ text }, { cache: false })
})
