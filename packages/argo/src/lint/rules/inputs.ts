import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import { isLeaf, typesOf } from '../document/template-type.ts'
import { pathFault } from './artifact-path.ts'
import { checkPlace } from './artifact-place.ts'
import { checkNames } from './names.ts'

/** Inputs have names that differ, and artifacts a path exactly where something reads them. */
export function checkInputs({ base, template, path }: Site): void {
  const { report } = base
  const { parameters, artifacts } = template.inputs ?? {}
  const where = `template "${template.name ?? ''}"`
  const inputs = [...path, 'inputs']
  checkNames({ what: 'inputs', where, items: parameters, path: [...inputs, 'parameters'], ofData: true }, report)
  checkNames({ what: 'inputs', where, items: artifacts, path: [...inputs, 'artifacts'], ofData: true }, report)
  artifacts?.forEach((artifact, index) => {
    const what = `the input "${artifact.name ?? ''}" of ${where}`
    const place = [...inputs, 'artifacts', index]
    const fault = pathFault(artifact.path)
    if (isLeaf(typesOf(template)[0])) {
      if (fault !== undefined) report(problem('KF3957', [what, fault]), place)
    } else if (artifact.path) report(problem('KF3957', [what, 'is read by nobody']), [...place, 'path'])
    if (artifact.from) report(problem('KF3958', [`The input "${artifact.name ?? ''}" of ${where}`]), [...place, 'from'])
    checkPlace(what, artifact, { path: place, report })
  })
}
