import { projectOf } from './project.ts'

/** `name@version` of the packages that files belong to, sorted, each once. */
export function packageVersions(files: readonly string[]): string[] {
  const versions = files.map((file) => {
    const { name = '', version = '' } = projectOf(file)
    return `${name}@${version}`
  })
  return [...new Set(versions)].sort()
}
