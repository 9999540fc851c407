import { component, parallelFor, pipeline, t } from 'kfp-ts'

const splitIds = component({
  name: 'split-ids',
  inputs: { ids: t.string() },
  outputs: { Output: t.list(t.string()) },
  run: async ({ ids }) => ({ Output: ids.split(',') }),
})
const prependId = component({
  name: 'prepend-id',
  inputs: { content: t.string() },
  outputs: { Output: t.string() },
  run: async ({ content }) => ({ Output: `model_id_${content}` }),
})
const consumeSingleId = component({
  name: 'consume-single-id',
  inputs: { id: t.string() },
  outputs: { Output: t.string() },
  run: async ({ id }) => ({ Output: `${id} completed` }),
})
const consumeIds = component({
  name: 'consume-ids',
  inputs: { ids: t.list(t.string()) },
  outputs: { Output: t.string() },
  run: async ({ ids }) => ({ Output: `${ids.length} completed` }),
})
const always = { cache: false }

const collectingParameters = pipeline({ name: 'collecting-parameters', inputs: { model_ids: t.string({ default: '' }) } }, ({ model_ids }) => {
  const { Output } = parallelFor(splitIds({ ids: model_ids }).outputs.Output, (content) => {
    const prepended = prependId({ content }, always)
    consumeSingleId({ id: prepended.outputs.Output }, always)
    return prepended
  }).outputs
  consumeIds({ ids: Output }, always)
  return { Output }
})

export const collectedParamPipeline = pipeline({ name: 'collected-param-pipeline' }, () => {
  consumeIds({ ids: collectingParameters({ model_ids: 's1,s2,s3' }, always).outputs.Output }, always)
})
