import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'

/** A container has one volume or artifact at a path. */
export function checkMounts({ base, template, path }: Site): void {
  if (template.container === undefined) return
  const taken = new Map<string, string>()
  const take = (what: string, where: string | undefined, place: readonly (string | number)[]): void => {
    if (where === undefined) return
    const other = taken.get(where)
    if (other !== undefined) base.report(problem('KF3951', [what, template.name ?? '', where, other]), [...path, ...place])
    else taken.set(where, what.charAt(0).toLowerCase() + what.slice(1))
  }
  template.container.volumeMounts?.forEach(({ name, mountPath }, index) =>
    take(`Volume "${name ?? ''}"`, mountPath, ['container', 'volumeMounts', index, 'mountPath']),
  )
  template.inputs?.artifacts?.forEach((artifact, index) =>
    take(`Input "${artifact.name ?? ''}"`, artifact.path, ['inputs', 'artifacts', index, 'path']),
  )
}
