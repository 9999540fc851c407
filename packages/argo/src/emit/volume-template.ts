import { type TaskNode, volumeRequest } from '@kfp-ts/ir'
import { jsonOf } from '../expressions/carried.ts'
import { type Expression, tag } from '../expressions/expression.ts'
import { entriesOf, laterValue, onlyIf, type Part } from '../platform/part.ts'
import type { NamelessTemplate } from '../argo-template.ts'
import { portName } from '../flow/names.ts'
import { ownParameter } from '../flow/scope.ts'

/** Makes or deletes a volume claim by a request to the API server, as Kubeflow's driver does. */
export function volumeTemplate(task: TaskNode): NamelessTemplate {
  const { executor, component } = task
  const value: Value = (name) => (component.inputDefinitions?.parameters?.[name] === undefined ? 'nil' : `fromJSON(${ownParameter(portName(name))})`)
  if (volumeRequest(executor?.container) === 'delete') {
    const manifest = tag(jsonOf(`{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${value('pvc_name')}}}`))
    // Kubernetes keeps a claim while there are pods that have used it, those that have ended as well.
    return { resource: { action: 'delete', flags: ['--wait=false'], manifest } }
  }
  return {
    resource: { action: 'create', manifest: tag(jsonOf(claim(value, storageClass(task, value)))) },
    outputs: { parameters: [{ name: 'name', valueFrom: { jsonPath: '{.metadata.name}' } }] },
  }
}

/** Without a class the cluster gives its own; a class without a name, where that is said, is for volumes that somebody made (kfp-kubernetes). */
function storageClass({ spec }: TaskNode, value: Value): Part {
  const name = value('storage_class_name')
  const isSaid = spec.inputs?.parameters?.['storage_class_name'] !== undefined
  return onlyIf(isSaid ? `${name}!=nil` : `not (${name} in [nil,''])`, laterValue(name))
}

/** What an input holds. */
type Value = (name: string) => Expression

/** The claim that Kubeflow's driver would make (kfp-sdk 2): its name is given, or the run's with a suffix. */
function claim(value: Value, storageClassName: Part): Expression {
  const given = (name: string): Expression => `(${value(name)} in [nil,''])`
  const name = `${given('pvc_name')}?workflow.name+(${value('pvc_name_suffix')}??''):${value('pvc_name')}`
  const optional = (field: string, input: string) => ({ key: field, value: onlyIf(`not ${given(input)}`, laterValue(value(input))) })
  const spec = entriesOf([
    { key: 'accessModes', value: laterValue(value('access_modes')) },
    { key: 'resources', value: { requests: { storage: laterValue(value('size')) } } },
    { key: 'storageClassName', value: storageClassName },
    optional('volumeName', 'volume_name'),
    optional('dataSource', 'data_source'),
  ])
  return `{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${name},'annotations':(${value('annotations')}??{})},'spec':${spec}}`
}
