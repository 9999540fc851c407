import { type Fragment, type FragmentValue, handleOf, type OptionalOutput, type Output, type PortType, type String } from '@kfp-ts/component'

/** The name of a Kubernetes object: written down, or an output. With an optional input that is absent the backend leaves the setting out. */
export type ObjectName = string | Output<String> | OptionalOutput<String>

/** How newer documents refer to a value: `{ runtimeValue: { constant } }`, or what an output becomes when the pipeline is compiled. */
export function reference(value: FragmentValue | OptionalOutput<PortType>): FragmentValue {
  return handleOf(value) === undefined ? { runtimeValue: { constant: value as FragmentValue } } : (value as FragmentValue)
}

/** A name in both forms, `{ secretName, secretNameParameter }`: older backends read the first, which can only hold a constant. */
export function namedBy(key: 'secretName' | 'configMapName', name: ObjectName): Fragment {
  return { ...(typeof name === 'string' && { [key]: name }), [`${key}Parameter`]: reference(name) }
}
