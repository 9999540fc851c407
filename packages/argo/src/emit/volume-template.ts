import { type TaskNode, volumeRequest } from '@kfp-ts/ir'
import { jsonOf } from '../expressions/carried.ts'
import { type Expression, tag } from '../expressions/expression.ts'
import { entriesOf, laterValue, onlyIf } from '../platform/part.ts'
import type { NamelessTemplate } from '../argo-template.ts'
import { portName } from '../flow/names.ts'
import { ownParameter } from '../flow/scope.ts'

/** Makes or deletes a volume claim by a request to the API server, as Kubeflow's driver does. */
export function volumeTemplate({ executor, component }: TaskNode): NamelessTemplate {
  const value = (name: string): Expression =>
    component.inputDefinitions?.parameters?.[name] === undefined ? 'nil' : `fromJSON(${ownParameter(portName(name))})`
  if (volumeRequest(executor?.container) === 'delete') {
    const manifest = tag(jsonOf(`{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${value('pvc_name')}}}`))
    // Kubernetes keeps a claim while there are pods that have used it, those that have ended as well.
    return { resource: { action: 'delete', flags: ['--wait=false'], manifest } }
  }
  return {
    resource: { action: 'create', manifest: tag(jsonOf(claim(value))) },
    outputs: { parameters: [{ name: 'name', valueFrom: { jsonPath: '{.metadata.name}' } }] },
  }
}

/** The claim that Kubeflow's driver would make (kfp-sdk 2): its name is given, or the run's with a suffix. */
function claim(value: (name: string) => Expression): Expression {
  const given = (name: string): Expression => `(${value(name)} in [nil,''])`
  const name = `${given('pvc_name')}?workflow.name+(${value('pvc_name_suffix')}??''):${value('pvc_name')}`
  const optional = (field: string, input: string) => ({ key: field, value: onlyIf(`not ${given(input)}`, laterValue(value(input))) })
  const spec = entriesOf([
    { key: 'accessModes', value: laterValue(value('access_modes')) },
    { key: 'resources', value: { requests: { storage: laterValue(value('size')) } } },
    optional('storageClassName', 'storage_class_name'),
    optional('volumeName', 'volume_name'),
    optional('dataSource', 'data_source'),
  ])
  return `{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${name},'annotations':(${value('annotations')}??{})},'spec':${spec}}`
}
