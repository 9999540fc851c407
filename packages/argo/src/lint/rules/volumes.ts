import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import type { Image, Named, Template, WorkflowSpec } from '../document/workflow.ts'
import { hasTag } from '../text/tags.ts'

/** What a template mounts is a volume of its own or of its workflow; a patch of its pods may add others. */
export function checkVolumes({ base, template, path }: Site, workflow: WorkflowSpec): void {
  const patches = [template.podSpecPatch, workflow.podSpecPatch, workflow.templateDefaults?.podSpecPatch]
  if (patches.some((patch) => patch?.includes('volumes') === true || (patch && hasTag(patch)))) return
  const known = new Set(volumesFor(template, workflow).map(({ name = '' }) => name))
  for (const { mounts, place } of mountsIn(template)) {
    mounts.forEach(({ name = '' }, index) => {
      if (known.has(name) || hasTag(name)) return
      const advice = known.size > 0 ? `volumes there: ${[...known].join(', ')}.` : 'there are none: add it to "volumes" or "volumeClaimTemplates".'
      base.report(problem('KF3984', [template.name ?? '', name, advice]), [...path, ...place, index, 'name'], 'value')
    })
  }
}

function volumesFor(template: Template, { volumes = [], volumeClaimTemplates = [], templateDefaults = {} }: WorkflowSpec): readonly Named[] {
  const claims = volumeClaimTemplates.map(({ metadata = {} }) => metadata)
  return [...volumes, ...claims, ...(template.volumes ?? []), ...(templateDefaults.volumes ?? [])]
}

interface Mounts {
  readonly mounts: readonly Named[]
  readonly place: readonly (string | number)[]
}
function mountsIn({ container, script, containerSet, initContainers = [], sidecars = [] }: Template): readonly Mounts[] {
  const of = (place: Mounts['place'], { volumeMounts = [] }: Pick<Image, 'volumeMounts'> = {}): Mounts => ({
    mounts: volumeMounts,
    place: [...place, 'volumeMounts'],
  })
  return [
    of(['container'], container),
    of(['script'], script),
    of(['containerSet'], containerSet),
    ...(containerSet?.containers ?? []).map((image, index) => of(['containerSet', 'containers', index], image)),
    ...initContainers.map((image, index) => of(['initContainers', index], image)),
    ...sidecars.map((image, index) => of(['sidecars', index], image)),
  ]
}
