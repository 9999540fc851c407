import { sep } from 'node:path'

/** A path below the page's folder as an address relative to the page. */
export function fileHref(relativePath: string): string {
  return relativePath.split(sep).map(encodeURIComponent).join('/')
}
