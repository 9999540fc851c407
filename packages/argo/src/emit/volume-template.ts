import type { TaskNode } from '@kfp-ts/ir'
import { type Expression, tag } from '../expressions/expression.ts'
import type { NamelessTemplate } from './argo-template.ts'
import { portName } from './names.ts'
import { ownParameter } from './scope.ts'

/** Makes or deletes a volume claim by a request to the API server, as Kubeflow's driver does. */
export function volumeTemplate({ executor, component }: TaskNode): NamelessTemplate {
  const value = (name: string): Expression =>
    component.inputDefinitions?.parameters?.[name] === undefined ? 'nil' : `fromJSON(${ownParameter(portName(name))})`
  if (executor?.container?.image === 'argostub/deletepvc') {
    const manifest = tag(`toJson({'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${value('pvc_name')}}})`)
    return { resource: { action: 'delete', manifest } }
  }
  return {
    resource: { action: 'create', manifest: tag(`toJson(${claim(value)})`) },
    outputs: { parameters: [{ name: 'name', valueFrom: { jsonPath: '{.metadata.name}' } }] },
  }
}

/** The claim that Kubeflow's driver would make (kfp-sdk 2): its name is given, or the run's with a suffix. */
function claim(value: (name: string) => Expression): Expression {
  const given = (name: string): Expression => `(${value(name)} in [nil,''])`
  const name = `${given('pvc_name')}?workflow.name+(${value('pvc_name_suffix')}??''):${value('pvc_name')}`
  const fields = [`'accessModes':${value('access_modes')}`, `'resources':{'requests':{'storage':${value('size')}}}`]
  const optional = [
    ['storageClassName', 'storage_class_name'],
    ['volumeName', 'volume_name'],
    ['dataSource', 'data_source'],
  ].map(([field, input = '']) => `${given(input)}?[]:[['${field}',${value(input)}]]`)
  const spec = `fromPairs(concat(toPairs({${fields.join(',')}}),${optional.join(',')}))`
  return `{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${name},'annotations':(${value('annotations')}??{})},'spec':${spec}}`
}
