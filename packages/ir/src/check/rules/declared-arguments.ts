import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import { type Finding, nameList } from '../rule.ts'

// The Python SDK gives these to tasks whose image or resources come from elsewhere, without declaring them.
const resources = ['cpu_limit', 'cpu_request', 'memory_limit', 'memory_request', 'accelerator_type', 'accelerator_count', 'base_image']
const undeclared = (name: string): boolean => name.startsWith('pipelinechannel--') || resources.includes(name)

/** A task gives no input that its component does not take. */
export function* declaredArguments({ tasks }: Overview): Iterable<Finding> {
  for (const task of tasks) {
    for (const { name, path } of surplus(task)) {
      const { parameters = {}, artifacts = {} } = task.component?.inputDefinitions ?? {}
      const known = nameList([...Object.keys(parameters), ...Object.keys(artifacts)])
      yield { path, diagnostic: problem('KF3126', [`Task "${task.name}" gives "${name}"`, task.spec.componentRef.name, known]) }
    }
  }
}

function surplus({ path, spec, component }: PlacedTask): readonly { readonly name: string; readonly path: Path }[] {
  if (component === undefined) return []
  const inputs = component.inputDefinitions
  const parameters = Object.keys(spec.inputs?.parameters ?? {}).filter((name) => own(inputs?.parameters, name) === undefined && !undeclared(name))
  const artifacts = Object.keys(spec.inputs?.artifacts ?? {}).filter((name) => own(inputs?.artifacts, name) === undefined)
  return [
    ...parameters.map((name) => ({ name, path: [...path, 'inputs', 'parameters', name] })),
    ...artifacts.map((name) => ({ name, path: [...path, 'inputs', 'artifacts', name] })),
  ]
}
