import type { IrDocument } from '../document/document.ts'
import { isLoop, type Overview, overviewOf, type PlacedTask } from './overview.ts'
import type { Path } from '../document/path.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import type { Loose } from '../small-document.test.ts'

/** A sound file to spoil, and the things in it that are spoiled. */
export interface Base {
  readonly document: Loose
  readonly task: PlacedTask
  readonly consumer: PlacedTask
  readonly loop: PlacedTask
}

export const at = (document: Loose, path: Path): Loose => path.reduce<Loose>((inside, step) => inside[step] as Loose, document)
export const firstOf = (record: object): string => Object.keys(record)[0] as string
export const parameterOf = ({ spec, component }: PlacedTask): string =>
  Object.keys(spec.inputs?.parameters ?? {}).find((name) => component?.inputDefinitions?.parameters?.[name]?.parameterType !== 'STRING') ??
  firstOf(spec.inputs?.parameters ?? {})
export const takenParameter = ({ spec }: PlacedTask): string =>
  Object.keys(spec.inputs?.parameters ?? {}).find((name) => spec.inputs?.parameters?.[name]?.taskOutputParameter !== undefined) as string
export const executorOf = ({ component }: PlacedTask): Path => ['spec', 'deploymentSpec', 'executors', component?.executorLabel ?? '']
export const platformExecutors: Path = ['platforms', 'kubernetes', 'deploymentSpec', 'executors']

export function baseOf(text: string): Base {
  const { document } = readPipeline(text)
  const copy = JSON.parse(JSON.stringify(document)) as Loose
  const { tasks }: Overview = overviewOf(copy as unknown as IrDocument)
  const isStep = ({ component, spec }: PlacedTask): boolean =>
    component?.executorLabel !== undefined && Object.keys(spec.inputs?.parameters ?? {}).length > 0
  return {
    document: copy,
    task: tasks.find(isStep) as PlacedTask,
    consumer: tasks.find((task) => takenParameter(task) !== undefined) as PlacedTask,
    loop: tasks.find(isLoop) as PlacedTask,
  }
}
