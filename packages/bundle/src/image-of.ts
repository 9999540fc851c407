import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import type { ComponentData } from '@kfp-ts/dsl'
import { isNamedAfter, packageEntry } from '@kfp-ts/runtime'
import { type ContainerBody, executorArgs } from './container-body.ts'
import { authorFile } from './embed/author-place.ts'
import { type Project, projectOf } from './project.ts'
import type { Settings } from './project-config.ts'

/** The package of its own a component comes from; nothing for one of the pipeline's own package, or of one that cannot be imported by name. */
export function ownPackage({ declaredAt }: ComponentData, pipelineProject: Project): Project | undefined {
  if (declaredAt === undefined) return undefined
  const home = projectOf(authorFile(declaredAt))
  if (home.name === undefined || home.folder === pipelineProject.folder) return undefined
  const entry = packageEntry(home.name, pipelineProject.folder)
  return entry !== undefined && isInside(entry, home.folder) ? home : undefined
}

function isInside(file: string, folder: string): boolean {
  return !relative(realpathSync(folder), realpathSync(file)).startsWith('..')
}

/** How a component of a package of its own starts in its image: `kfp-ts-component PACKAGE`, with the component's name where the package's does not end in it. */
export function imageOf(component: ComponentData, { name: packageName = '', version }: Project, { imagePrefix }: Settings): ContainerBody {
  const unscoped = packageName.replace(/^@[^/]+\//, '')
  const word = isNamedAfter(packageName, component.name) ? packageName : `${packageName}/${component.name}`
  return {
    image: component.image ?? `${imagePrefix}/${unscoped}:${version}`,
    command: ['kfp-ts-component', word],
    args: executorArgs,
  }
}
