import { findCircle } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import { checkNames } from './names.ts'

/** Containers of one pod wait for others of it, without a circle, and hand over inputs and outputs by the one called "main". */
export function checkContainerSet({ base, template, path }: Site): void {
  const set = template.containerSet
  if (set === undefined) return
  const { report } = base
  const name = template.name ?? ''
  const containers = set.containers ?? []
  const place = [...path, 'containerSet', 'containers']
  checkNames({ what: 'containers', where: `template "${name}"`, items: containers, path: place }, report)
  if (containers.length === 0) report(problem('KF3953', [name, 'there is none']), [...path, 'containerSet'])
  const names = new Set(containers.map((one) => one.name ?? ''))
  containers.forEach(({ name: container, dependencies = [] }, index) => {
    for (const [at, other] of dependencies.entries())
      if (!names.has(other))
        report(problem('KF3953', [name, `"${container}" waits for "${other}", which is none of them`]), [...place, index, 'dependencies', at])
  })
  const dependencies = new Map(containers.map((one) => [one.name ?? '', one.dependencies ?? []]))
  const circle = findCircle([...names], (container) => dependencies.get(container) ?? [])
  if (circle.length > 0) report(problem('KF3953', [name, `they wait for each other (${[...circle, circle[0]].join(', ')})`]), place)
  const { inputs, outputs } = template
  const hasData = [inputs?.artifacts, outputs?.parameters, outputs?.artifacts].some((list) => (list ?? []).length > 0)
  if (hasData && !names.has('main')) report(problem('KF3953', [name, 'none of them is called "main"']), place)
  const mounts = (set.volumeMounts ?? []).map(({ mountPath }) => mountPath)
  mounts.forEach((mount, index) => {
    if (mounts.indexOf(mount) < index)
      report(problem('KF3953', [name, `two volumes take "${mount}"`]), [...path, 'containerSet', 'volumeMounts', index])
  })
}
