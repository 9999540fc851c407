/** Freezes data all the way down; what is frozen already is taken as frozen inside. */
export function deepFreeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const inner of Object.values(data)) deepFreeze(inner)
  }
  return data
}
