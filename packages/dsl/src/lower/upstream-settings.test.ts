import { component, containerComponent, type ContainerSetting, type Output, t } from '@kfp-ts/component'
import { equals } from '../conditions.ts'
import { importer } from '../importer.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { when } from '../when.ts'
import { run } from '../testing/lowered.ts'
import { ports, sameAs } from '../testing/same-as-upstream.ts'

describe('settings of tasks, beside those of the Python SDK', () => {
  const mount = (name: Output<t.String>): ContainerSetting => ({
    platform: 'kubernetes',
    fits: 'a container',
    fragment: { pvcMount: [{ mountPath: '/data', pvcNameParameter: name, '...': name }] },
  })
  const createPvc = containerComponent({
    name: 'createpvc',
    inputs: ports({
      access_modes: t.list(t.string()),
      size: t.string(),
      pvc_name: t.string({ optional: true }),
      pvc_name_suffix: t.string({ optional: true }),
      storage_class_name: t.string({ default: '' }),
      volume_name: t.string({ optional: true }),
      annotations: t.struct({}, { optional: true }),
      data_source: t.struct({}, { optional: true }),
    }),
    outputs: { name: t.string() },
    image: 'argostub/createpvc',
    args: () => [],
  })
  const claim = { access_modes: ['ReadWriteOnce'], size: '5Mi', pvc_name_suffix: '-my-pvc', storage_class_name: 'standard' }

  sameAs('pipeline_with_volume', () => {
    const deletePvc = containerComponent({ name: 'deletepvc', inputs: { pvc_name: t.string() }, image: 'argostub/deletepvc', args: () => [] })
    const producer = component({ name: 'producer', outputs: { Output: t.string() }, run })
    const consumer = component({ name: 'consumer', outputs: { Output: t.string() }, run })
    return pipeline({ name: 'pipeline-with-volume' }, () => {
      const { name } = createPvc(claim).outputs
      const first = producer({}, { platform: [mount(name)] })
      const second = consumer({}, { after: [first], platform: [mount(name)] })
      deletePvc({ pvc_name: name }, { after: [second] })
    })
  })

  sameAs('parallel_and_nested/parallel_for_mount_pvc', () => {
    const example = component({ name: 'example-component', inputs: { item: t.string() }, outputs: { Output: t.string() }, run })
    return pipeline({ name: 'pipeline-parallel-for-mount-pvc', inputs: { my_pvc_name_suffix: t.string({ default: 'test-pvc' }) } }, () => {
      const { name } = createPvc(claim).outputs
      parallelFor(['a'], (item) => example({ item }, { platform: [mount(name)] }))
    })
  })

  sameAs('parallel_and_nested/nested_parallel_for_secret', () => {
    const emit = component({ name: 'emit-secret-name', outputs: { Output: t.string() }, run })
    const worker = component({ name: 'worker-component', inputs: { item: t.string() }, outputs: { Output: t.string() }, run })
    return pipeline({ name: 'pipeline-4-nested-parallel-for-secret' }, () => {
      const { Output: secretNameParameter } = emit().outputs
      const keyToEnv = [{ secretKey: 'username', envVar: 'MY_SECRET_KEY' }]
      const secret: ContainerSetting = {
        platform: 'kubernetes',
        fits: 'a container',
        fragment: { secretAsEnv: [{ secretNameParameter, keyToEnv, optional: false }] },
      }
      parallelFor(['x', 'y'], (item) => worker({ item }, { platform: [secret] }), { parallelism: 1 })
    })
  })

  sameAs('pipeline_with_string_machine_fields_pipeline_input', () => {
    const sum = component({ name: 'sum-numbers', inputs: { a: t.integer(), b: t.integer() }, outputs: { Output: t.integer() }, run })
    const inputs = ports({
      cpu_limit: t.string({ default: '4000m' }),
      memory_limit: t.string({ default: '15G' }),
      accelerator_type: t.string({ default: 'NVIDIA_TESLA_P4' }),
      accelerator_limit: t.string({ default: '1' }),
    })
    return pipeline({ name: 'pipeline', inputs }, ({ cpu_limit, memory_limit, accelerator_type, accelerator_limit }) => {
      // The count is text here, as in the Python file; our type wants an integer.
      const accelerator = { type: accelerator_type, count: accelerator_limit as unknown as Output<t.Integer> }
      sum({ a: 1, b: 2 }, { cpu: { limit: cpu_limit }, memory: { limit: memory_limit }, accelerator })
    })
  })

  sameAs('critical/pipeline_with_retry', () => {
    const add = component({ name: 'add', inputs: { a: t.double(), b: t.double() }, outputs: { Output: t.double() }, run })
    return pipeline({ name: 'test-pipeline', inputs: { a: t.double({ default: 1 }), b: t.double({ default: 7 }) } }, ({ a, b }) => {
      add({ a, b }, { retry: { times: 3 } })
    })
  })

  sameAs('pipeline_with_importer', () => {
    const train = component({ name: 'train', inputs: { dataset: t.dataset() }, outputs: { scalar: t.string(), model: t.model() }, run })
    const inputs = { dataset2: t.string({ default: 'gs://ml-pipeline-playground/shakespeare2.txt' }) }
    return pipeline({ name: 'pipeline-with-importer', inputs }, ({ dataset2 }) => {
      const uri = 'gs://ml-pipeline-playground/shakespeare1.txt'
      const trained = train({ dataset: importer({ uri, type: t.dataset(), metadata: { key: 'value' } }).outputs.artifact })
      when(equals(trained.outputs.scalar, '123'), () => {
        train({ dataset: importer({ uri: dataset2, type: t.dataset(), reimport: true }).outputs.artifact })
      })
    })
  })

  sameAs('parallel_and_nested/loop_consume_upstream', () => {
    const options = { cache: false, displayName: 'same display name' }
    const split = component({ name: 'split-input', inputs: { input: t.string() }, outputs: { Output: t.list(t.string()) }, run })
    const create = component({ name: 'create-file', inputs: { content: t.string() }, outputs: { file: t.artifact() }, run })
    const read = component({ name: 'read-file', inputs: { file: t.artifact() }, outputs: { Output: t.string() }, run })
    const print = component({ name: 'print-input', inputs: { input: t.list(t.string()) }, run })
    return pipeline({ name: 'loop-consume-upstream' }, () => {
      const { Output } = split({ input: 'component1,component2,component3' }, options).outputs
      parallelFor(Output, (content) => {
        read({ file: create({ content }, options).outputs.file }, options)
      })
      print({ input: Output }, options)
    })
  })
})
