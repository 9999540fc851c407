import { type ComponentSpec, type IrDocument, loadYaml } from '@kfp-ts/ir'

type Json = unknown

/** A component with everything behind it in its place: what two documents that name their parts differently have in common. */
export function expanded(document: IrDocument, component: ComponentSpec): Json {
  const { dag, executorLabel, ...rest } = component
  const settings = Object.entries(document.platforms).map(([platform, { deploymentSpec }]) => [
    platform,
    deploymentSpec?.executors?.[executorLabel ?? ''],
  ])
  return plain({
    ...rest,
    ...(executorLabel !== undefined && {
      executor: document.spec.deploymentSpec?.executors?.[executorLabel],
      platforms: Object.fromEntries(settings.filter(([, found]) => found !== undefined)),
    }),
    ...(dag && { dag: { ...dag, tasks: Object.fromEntries(Object.entries(dag.tasks).map(([name, task]) => [name, withCallee(document, task)])) } }),
  })
}
function withCallee(document: IrDocument, task: NonNullable<ComponentSpec['dag']>['tasks'][string]): object {
  const { componentRef, ...rest } = task
  const called = document.spec.components?.[componentRef.name]
  return { ...rest, calls: called && expanded(document, called) }
}
/** The whole of a document in that form. */
export function expandedDocument(document: IrDocument): Json {
  return expanded(document, document.spec.root)
}
/** A document that another program printed as JSON. */
export function documentOf([spec, platform]: readonly Json[]): IrDocument {
  return { spec, platforms: (platform as { readonly platforms?: object } | undefined)?.platforms ?? {} } as IrDocument
}
/** The documents of a YAML text, as they are. */
export function documentIn(yaml: string): IrDocument {
  return documentOf(loadYaml(yaml, 'pipeline.yaml').documents.map(({ value }) => value))
}
function plain(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
