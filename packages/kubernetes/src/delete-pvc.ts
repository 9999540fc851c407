import { callSite, containerComponent, type Output, type String, t, type Task, type TaskOptions } from '@kfp-ts/component'
import { claimTask } from './claim-task.ts'
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
  const looked = [legalName({ setting: 'deletePvc', position }, ['claim', claim], 'an object')]
  return claimTask(component, { verb: 'deletePvc', inputs: { pvc_name: claim }, looked, options, position }) as Task<{}>
}
