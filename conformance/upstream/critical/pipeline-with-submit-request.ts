import { component, pipeline, t } from 'kfp-ts'

const submitRequest = component({
  name: 'submit-request',
  description: 'Fails unless the server answers.',
  inputs: { url: t.string() },
  run: async ({ url }, { log, signal }) => {
    const { status } = await fetch(`http://${url}`, { signal })
    if (status >= 400) throw new Error(`${url} answers ${status}`)
    log(`${status}`)
  },
})

export const pipelineWithExternalRequest = pipeline({ name: 'pipeline-with-external-request' }, () => {
  submitRequest({ url: 'httpbin.org/get' }, { cache: false })
  submitRequest({ url: 'ml-pipeline:8888/apis/v2beta1/healthz' }, { cache: false })
})
