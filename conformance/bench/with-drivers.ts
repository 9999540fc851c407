import type { ArgoDocument } from '@kfp-ts/argo'

interface Task {
  readonly name: string
  readonly template: string
  readonly depends?: string
  readonly when?: string
  readonly [field: string]: unknown
}
interface Template {
  readonly name: string
  readonly container?: object
  readonly dag?: { readonly tasks: readonly Task[]; readonly [field: string]: unknown }
  readonly [field: string]: unknown
}

/**
 * The same workflow with the pods that Kubeflow's own compiler puts before each container and each group (`backend/src/v2/compiler/argocompiler`:
 * `system-container-driver`, `system-dag-driver`). These here do nothing, so they take less than real ones, which ask the metadata store.
 */
export function withDrivers(document: ArgoDocument, image: string): ArgoDocument {
  const templates = document.spec['templates'] as readonly Template[]
  const containers = new Set(templates.filter(({ container }) => container !== undefined).map(({ name }) => name))
  const driven = templates.map((template) =>
    template.dag === undefined ? template : { ...template, dag: { ...template.dag, tasks: tasksWithDrivers(template.dag.tasks, containers) } },
  )
  const driver = { name: driverName, container: { image, imagePullPolicy: 'IfNotPresent', command: ['true'] } }
  return { ...document, spec: { ...document.spec, templates: [...driven, driver] } }
}

const driverName = 'stand-in-driver'

function tasksWithDrivers(tasks: readonly Task[], containers: ReadonlySet<string>): readonly Task[] {
  const ofGroup = { name: 'group-driver', template: driverName }
  return [ofGroup, ...tasks.flatMap((task) => (containers.has(task.template) ? withOwnDriver(task) : [after(ofGroup.name, task)]))]
}

function withOwnDriver(task: Task): readonly Task[] {
  const { name, depends, when } = task
  const driver = { name: `${name}-driver`, template: driverName, ...(depends !== undefined && { depends }), ...(when !== undefined && { when }) }
  return [after('group-driver', driver), after(driver.name, task)]
}

function after(name: string, task: Task): Task {
  return { ...task, depends: [...(task.depends === undefined ? [] : [`(${task.depends})`]), `${name}.Succeeded`].join(' && ') }
}
