import type { Ports } from '@kfp-ts/component'
import type { Callable } from '@kfp-ts/ir'
import type { DocumentData } from '../graph.ts'
import type { Lowered } from './merge.ts'

/** The parts of an imported pipeline, as those of a nested one; a single component has none beside itself. */
export function documentParts({ kind, component, components, executors, platforms }: Callable): Lowered | undefined {
  if (kind === 'component') return undefined
  const settings = Object.entries(platforms).map(([platform, { deploymentSpec }]) => [platform, { ...deploymentSpec?.executors }] as const)
  return {
    assembly: {
      components: { ...components },
      executors: { ...executors },
      platforms: Object.fromEntries(settings),
      places: [],
    },
    root: component,
  }
}

/** Inputs with defaults that the words of an imported container name. */
export function defaultsInWords({ inputs, callable }: DocumentData): Ports {
  const [executor] = callable.kind === 'component' ? Object.values(callable.executors) : []
  const words = [...(executor?.container?.command ?? []), ...(executor?.container?.args ?? [])]
  const isNamed = (input: string): boolean => words.some((word) => word.includes(`{{$.inputs.parameters['${input}']}}`))
  return Object.fromEntries(Object.entries(inputs).filter(([input, { presence }]) => presence === 'defaulted' && isNamed(input)))
}
