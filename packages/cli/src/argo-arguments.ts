import type { ArgoOptions } from '@kfp-ts/argo'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import type { IrDocument } from '@kfp-ts/ir'
import type { GivenValues } from './parameters.ts'
import { UsageError } from './usage-error.ts'

/** The names of a pipeline's inputs, its artifacts among them. */
export function inputNames({ spec }: IrDocument): readonly string[] {
  const { parameters = {}, artifacts = {} } = spec.root.inputDefinitions ?? {}
  return [...Object.keys(parameters), ...Object.keys(artifacts)]
}

/**
 * Options whose arguments have the types that a pipeline declares, without those that only others know: several pipelines may be given all their arguments
 * together. Throws a UsageError (KF5011, KF5013).
 */
export async function withArguments(document: IrDocument, options: ArgoOptions, knownToOthers: readonly string[] = []): Promise<ArgoOptions> {
  if (options.arguments === undefined) return options
  const own = new Set(inputNames(document))
  const given = Object.entries(options.arguments).filter(([name]) => own.has(name) || !knownToOthers.includes(name))
  const parameters = document.spec.root.inputDefinitions?.parameters ?? {}
  const values = await typed(document, Object.fromEntries(given.filter(([name]) => Object.hasOwn(parameters, name))))
  return { ...options, arguments: { ...Object.fromEntries(given), ...values } }
}

async function typed({ spec }: IrDocument, given: GivenValues): Promise<GivenValues> {
  const { coerceParameters } = await import('@kfp-ts/local')
  const { values, diagnostics } = coerceParameters(spec, given)
  // Who starts a run gives what is required.
  const wrong = diagnostics.filter(({ code }) => code !== 'KF5010').map(asArgument)
  if (hasErrors(wrong)) throw new UsageError(wrong)
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(given, name)))
}

function asArgument(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.hint === undefined ? diagnostic : { ...diagnostic, hint: diagnostic.hint.replace('--param ', '--argument ') }
}
