import type { ArgoOptions } from '@kfp-ts/argo'
import type { IrDocument } from '@kfp-ts/ir'

/** The names of a pipeline's inputs, its artifacts among them. */
export function inputNames({ spec }: IrDocument): readonly string[] {
  const { parameters = {}, artifacts = {} } = spec.root.inputDefinitions ?? {}
  return [...Object.keys(parameters), ...Object.keys(artifacts)]
}

/** Options without the arguments that only other pipelines know: several may be given all their arguments together. */
export function withOwnArguments(document: IrDocument, options: ArgoOptions, knownToOthers: readonly string[]): ArgoOptions {
  if (options.arguments === undefined) return options
  const own = new Set(inputNames(document))
  const given = Object.entries(options.arguments).filter(([name]) => own.has(name) || !knownToOthers.includes(name))
  return { ...options, arguments: Object.fromEntries(given) }
}
