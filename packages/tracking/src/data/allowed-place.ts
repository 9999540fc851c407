/** Whether an address is one of those that are allowed, or lies below one. */
export function isAllowed(uri: string, allowed: readonly string[]): boolean {
  return allowed.some((place) => uri === place || uri.startsWith(`${place.replace(/\/+$/, '')}/`))
}
