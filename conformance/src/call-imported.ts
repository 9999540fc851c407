import { containerComponent, t } from '@kfp-ts/component'
import { exitHandler, importer, pipeline } from '@kfp-ts/dsl'
import { type Callable, typesOf } from '@kfp-ts/ir'

/** What `importedComponent` and `importedPipeline` give, whatever the types. */
export interface Imported {
  (inputs?: object, options?: object): unknown
}

const constants: { readonly [ir: string]: unknown } = {
  STRING: 'x',
  NUMBER_INTEGER: 1,
  NUMBER_DOUBLE: 0.5,
  BOOLEAN: true,
  LIST: [1, 'two'],
  STRUCT: { a: 1 },
}

/**
 * A pipeline that calls something imported twice, with what it requires: parameters are constants, artifacts come from importers, and what
 * takes a final status is an exit task. The script `call_loaded.py` makes the same with the Python SDK.
 */
export function hostOf(call: Imported, { component: { inputDefinitions } }: Callable): unknown {
  const ports = typesOf(inputDefinitions)
  const required = ports.filter(({ spec }) => spec.isOptional !== true && !('defaultValue' in spec))
  const status = ports.find(({ spec }) => 'parameterType' in spec && spec.parameterType === 'TASK_FINAL_STATUS')?.name
  const given = (): object =>
    Object.fromEntries(required.map((port) => [port.name, port.kind === 'parameter' ? constants[port.spec.parameterType] : imported(port)]))
  return pipeline({ name: 'host' }, () => {
    if (status === undefined) [1, 2].forEach(() => call(given()))
    else
      exitHandler(
        () => work(),
        (ended) => call({ ...given(), [status]: ended }) as never,
      )
  })
}
const work = containerComponent({ name: 'work', image: 'any:1', command: ['work'], args: () => [] })

function imported({
  name,
  spec,
}: {
  readonly name: string
  readonly spec: { readonly artifactType: { readonly schemaTitle?: string; readonly schemaVersion?: string } }
}): unknown {
  const { schemaTitle = 'system.Artifact', schemaVersion = '0.0.1' } = spec.artifactType
  const type = t.artifact({ schemaTitle: schemaTitle as 'system.Artifact', schemaVersion: schemaVersion as '0.0.1' })
  return importer({ uri: `gs://bucket/${name}`, type }).outputs.artifact
}
