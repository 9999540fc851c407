import { loadYaml } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Place } from '../document/report.ts'
import { tagsOf, withoutTags } from '../text/tags.ts'

/** A patch of pods is an object in YAML or JSON, as far as that can be said before its values are filled in. */
export function checkPodSpecPatch(where: string, patch: string | undefined, { path, report }: Place): void {
  if (!patch) return
  // A patch that is one value, or holds whole lines as values, is known only when the workflow runs.
  const isOpen = tagsOf(patch).some((tag) => !tag.isOpen) && !/[{\w-].*:/.test(withoutTags(patch, ''))
  if (isOpen) return
  const { documents, diagnostics } = loadYaml(withoutTags(patch, '0'), '')
  const value = documents[0]?.value
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const fault = diagnostics.length > 0 ? 'it is no YAML' : isObject ? undefined : 'it is no object'
  if (fault !== undefined) report(problem('KF3959', [where, fault]), path, 'value')
}
