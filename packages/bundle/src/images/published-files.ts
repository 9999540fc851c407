import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isNeeded } from './needed-files.ts'

/** A package's own files that a step may need, relative to its folder, sorted: what `files` of its package.json names, as npm packs it, without what only editors and debuggers read. */
export function publishedFiles(folder: string): readonly string[] {
  const { files = ['**'] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly files?: readonly string[] }
  const wanted = files.filter((pattern) => !pattern.startsWith('!')).map(matcher)
  const refused = files.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1)))
  const isPublished = (file: string): boolean =>
    file === 'package.json' || (wanted.some((matches) => matches(file)) && !refused.some((matches) => matches(file)))
  return below(folder, '')
    .filter((file) => isPublished(file) && isNeeded(file))
    .sort()
}

function below(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
    const file = posix.join(path, entry.name)
    return entry.isDirectory() ? below(folder, file) : entry.isFile() ? [file] : []
  })
}

/** A pattern of `files` takes a file, or everything below a folder. */
function matcher(pattern: string): (file: string) => boolean {
  const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '')
  const source = plain.replace(/\*\*\/?|\*|\?|[$()+.[\\\]^{|}]/g, (sign) => wildcards[sign] ?? `\\${sign}`)
  const whole = new RegExp(`^${source}(/.*)?$`)
  return (file) => whole.test(file)
}

const wildcards: { readonly [sign: string]: string } = { '**/': '(.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
