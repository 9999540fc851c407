import { loadYaml } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import type { Resource, Template } from '../document/workflow.ts'
import { withoutTags } from '../text/tags.ts'

/** A resource template says what to do with which object. */
export function checkResource({ base, template, path }: Site): void {
  if (template.resource === undefined) return
  for (const fault of faultsOf(template.resource, template)) base.report(problem('KF3954', [template.name ?? '', fault]), [...path, 'resource'])
}

function faultsOf({ action, manifest, manifestFrom }: Resource, template: Template): readonly string[] {
  const faults: string[] = []
  if (manifest && manifestFrom !== undefined) faults.push('has two manifests')
  if (action === 'get' || action === 'delete') return faults
  if (!manifest && manifestFrom === undefined) faults.push('has no manifest')
  const artifact = manifestFrom?.artifact?.name
  const inputs = template.inputs?.artifacts ?? []
  if (artifact !== undefined && !inputs.some(({ name }) => name === artifact)) faults.push(`reads its manifest from "${artifact}", which is no input`)
  if (manifest && !isYaml(manifest)) faults.push('has a manifest that is no YAML')
  return faults
}

function isYaml(manifest: string): boolean {
  return loadYaml(withoutTags(manifest, 'tag'), '').diagnostics.length === 0
}
