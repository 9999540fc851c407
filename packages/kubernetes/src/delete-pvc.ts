import { callSite, containerComponent, definitionOf, type Output, recorderFor, type String, t, type Task, type TaskOptions } from '@kfp-ts/component'
import { containerSetting } from './container-setting.ts'
import { legalName } from './legal-name.ts'

/** Which volume claim is deleted. */
export interface DeletePvc {
  readonly claim: string | Output<String>
}

const component = containerComponent({
  name: 'deletepvc',
  description: 'Deletes a volume claim. Kubeflow does it itself; no container is started.',
  image: 'argostub/deletepvc',
  inputs: { pvc_name: t.string({ description: 'Name of the claim.' }) },
  args: () => [],
})

/**
 * Deletes a volume claim while the pipeline runs. Name in `after` the tasks that use it: they have to be done.
 *
 * @example
 * pipeline({ name: 'clean', inputs: { claim: t.string() } }, ({ claim }) => {
 *   deletePvc({ claim })
 * })
 */
export function deletePvc({ claim }: DeletePvc, options: TaskOptions = {}): Task<{}> {
  const position = callSite(deletePvc)
  const { findings } = containerSetting({}, [legalName({ setting: 'deletePvc', position }, ['claim', claim], 'an object')])
  const platform = findings && { platform: [...(options.platform ?? []), { ...containerSetting({}), findings }] }
  return recorderFor('deletePvc', 'call it in the body of a pipeline; a claim is deleted when it runs.', position).task({
    definition: definitionOf(component)!,
    inputs: { pvc_name: claim },
    options: { ...options, ...platform },
    position,
  }) as Task<{}>
}
