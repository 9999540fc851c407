import type { IrDocument } from '../document/document.ts'
import { groupOutput } from '../walk/origin.ts'
import { type NameOf, originText, valueText } from '../walk/origin-text.ts'
import { portText } from '../walk/port-text.ts'
import type { TaskNode } from '../walk/task-tree.ts'
import { typesOf } from '../document/types-of.ts'
import type { Fact } from './fact.ts'

/** All that a document says of the pipeline as a whole. */
export function pipelineFacts({ spec, platforms }: IrDocument, root: TaskNode, nameOf: NameOf): readonly Fact[] {
  const { name, displayName, description } = spec.pipelineInfo
  return [
    { subject: 'name', value: name },
    ...optional('display name', displayName === name ? undefined : displayName),
    ...optional('description', description),
    ...optional('pipeline root', spec.defaultPipelineRoot),
    ...typesOf(spec.root.inputDefinitions).flatMap((port) => [
      { subject: `input ${port.name}`, value: portText(port) },
      ...optional(`description of input ${port.name}`, port.spec.description),
    ]),
    ...typesOf(spec.root.outputDefinitions).map((port) => {
      const origin = groupOutput(root, port.name)
      return {
        subject: `output ${port.name}`,
        value: origin === undefined ? portText(port) : `${portText(port)}, from ${originText(origin, nameOf)}`,
      }
    }),
    ...Object.entries(platforms).flatMap(([platform, { pipelineConfig = {}, config = {} }]) =>
      Object.entries({ ...config, ...pipelineConfig }).map(([setting, value]) => ({ subject: `${platform} ${setting}`, value: valueText(value) })),
    ),
  ]
}

function optional(subject: string, value: string | undefined): readonly Fact[] {
  return value === undefined || value === '' ? [] : [{ subject, value }]
}
