import { expect } from 'chai'

/** Fails with every entry on its own line; chai's own text cuts long lists. */
export function expectNone(found: readonly string[], what: string): void {
  expect(found.length, `${what}:\n  ${found.join('\n  ')}\n`).to.equal(0)
}
