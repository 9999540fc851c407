import { loadYaml, pathText } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { shown, typeText } from '../../schema/fault-words.ts'
import { unknownPodFields, wrongPodValues } from '../../schema/pod-schema.ts'
import { adviceFor } from '../../schema/unknown-field.ts'
import type { Place } from '../document/report.ts'
import { hasTag, tagsOf, withoutTags } from '../text/tags.ts'

/** What stands for a value that is filled in: a number, which may stand where texts and numbers may. */
const filledIn = '0'

/** A patch of pods is an object in YAML or JSON, as far as that can be said before its values are filled in. */
export function checkPodSpecPatch(where: string, patch: string | undefined, { path, report }: Place): void {
  if (!patch) return
  // A patch that is one value, or holds whole lines as values, is known only when the workflow runs.
  const isOpen = tagsOf(patch).some((tag) => !tag.isOpen) && !/[{\w-].*:/.test(withoutTags(patch, ''))
  if (isOpen) return
  const { documents, diagnostics } = loadYaml(withoutTags(patch, filledIn), '')
  const value = documents[0]?.value
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const fault = diagnostics.length > 0 ? 'it is no YAML' : isObject ? typeFault(value, patch) : 'it is no object'
  if (fault !== undefined) return report(problem('KF3959', [where, fault]), path, 'value')
  const unknown = unknownPodFields(value).filter(({ field = '' }) => !field.includes(filledIn))
  for (const { path: way, field = '', schema } of unknown)
    report(problem('KF3992', [where, pathText([...way, field]), adviceFor(field, schema)]), path, 'value')
}

/** A value of another type than pods have there; what is filled in may have any. */
function typeFault(value: unknown, patch: string): string | undefined {
  const [wrong] = hasTag(patch) ? [] : wrongPodValues(value)
  return wrong && `its "${pathText(wrong.path)}" must be ${typeText(wrong.schema)}, not ${shown(wrong.found)}`
}
