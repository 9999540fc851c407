import { posix } from 'node:path'

/** Why a path is none that an artifact may have in a container. */
export function pathFault(path: string | undefined): string | undefined {
  if (!path) return 'is missing'
  const upward = path.indexOf('/../')
  const end = upward === -1 && /\/\.\.$/.test(path) ? path.length - 3 : upward
  if (end <= 0) return undefined
  // What stands before `..` may come from somebody else: it must not be left.
  const safe = `${path.slice(0, end)}/`
  const cleaned = posix.normalize(path)
  return cleaned.startsWith(safe) && cleaned.length > safe.length ? undefined : 'leaves its folder by ".."'
}
