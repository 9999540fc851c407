/** Measures things that have an end. */
export async function ruler(thing: string): Promise<number> {
  await new Promise((done) => setTimeout(done, 5))
  if (thing === 'sea') throw new RangeError(`The ${thing} is too long.`)
  return thing.length
}
