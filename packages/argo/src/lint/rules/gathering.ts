import { problem } from '../../codes.ts'
import { callsIn } from '../document/calls-in.ts'
import type { Site } from '../document/library.ts'
import { isExpanded } from '../scope/item-names.ts'
import { referredNames } from '../text/referred-names.ts'
import { taggedTexts } from '../text/tagged-texts.ts'

const taken = /^(?:steps|tasks)\.(?<call>[^.]+)\.outputs\.artifacts\.(?<artifact>.+)$/s

/** Nobody takes an artifact of a call that runs for items: Argo gathers parameters and results alone (`processAggregateNodeOutputs`). */
export function checkGathering({ base, template, path }: Site): void {
  const calls = callsIn(template, path)
  const loops = new Set(calls.filter(({ call }) => isExpanded(call)).map(({ call }) => call.name))
  if (loops.size === 0) return
  // A hook belongs to one turn, and may take what this made.
  const given = calls.flatMap((one) => taggedTexts(one.call.arguments, [...one.path, 'arguments']))
  for (const { text, path: place } of [...given, ...taggedTexts(template.outputs, [...path, 'outputs'])]) {
    for (const name of referredNames(text)) {
      const { call = '', artifact } = taken.exec(name)?.groups ?? {}
      if (artifact !== undefined && loops.has(call)) base.report(problem('KF3982', [artifact, call]), place, 'value')
    }
  }
}
