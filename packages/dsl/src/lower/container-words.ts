import { type ContainerArgument, isFile, type TypeData, typeDataOf } from '@kfp-ts/component'
import type { ContainerData } from '../graph.ts'
import { pythonJson } from '@kfp-ts/ir'

/** The arguments of a container in KFP's placeholder syntax. */
export function containerWords(container: ContainerData): readonly string[] {
  return container.args.map((argument) => word(container, argument))
}

function word(container: ContainerData, argument: ContainerArgument): string {
  if (typeof argument === 'string') return argument
  if ('concat' in argument) return concat(container, argument.concat)
  if ('ifPresent' in argument) return pythonJson(ifPresent(container, argument))
  return placeholder(container, argument)
}

/** KFP 2.17 does not resolve Concat, so parts are joined here as far as they are plain; what depends on presence cannot be. */
function concat(container: ContainerData, parts: readonly ContainerArgument[]): string {
  const isPlain = (part: ContainerArgument): boolean =>
    typeof part === 'string' || (!('ifPresent' in part) && (!('concat' in part) || part.concat.every(isPlain)))
  return parts.every(isPlain)
    ? parts.map((part) => word(container, part)).join('')
    : pythonJson({ Concat: parts.map((part) => structured(container, part)) })
}

type IfPresent = Extract<ContainerArgument, { readonly ifPresent: string }>
function ifPresent(container: ContainerData, { ifPresent: input, then, otherwise }: IfPresent): object {
  const words = (list: readonly ContainerArgument[]): readonly unknown[] => list.map((part) => structured(container, part))
  return { IfPresent: { InputName: input, Then: words(then), ...(otherwise.length > 0 && { Else: words(otherwise) }) } }
}
function structured(container: ContainerData, part: ContainerArgument): unknown {
  if (typeof part === 'string' || !('ifPresent' in part)) return word(container, part)
  const { then, otherwise } = part
  const one = (list: readonly ContainerArgument[]): unknown =>
    list.length === 1 ? structured(container, list[0] as ContainerArgument) : word(container, { concat: list })
  return { IfPresent: { InputName: part.ifPresent, Then: one(then), ...(otherwise.length > 0 && { Else: one(otherwise) }) } }
}

type Named = Extract<ContainerArgument, { readonly input: string } | { readonly output: string }>
function placeholder({ inputs, outputs }: ContainerData, named: Named): string {
  const [side, name, ports] = 'input' in named ? (['inputs', named.input, inputs] as const) : (['outputs', named.output, outputs] as const)
  const port = ports[name]
  const type: TypeData | undefined = port && typeDataOf(port)
  if (type !== undefined && isFile(type)) return `{{$.${side}.artifacts['${name}'].${named.part ?? 'path'}}}`
  return side === 'inputs' ? `{{$.inputs.parameters['${name}']}}` : `{{$.outputs.parameters['${name}'].output_file}}`
}
