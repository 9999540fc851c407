/**
 * How likely two models that are equally often right would differ on at least as many things as seen, where `one` things are right with the first
 * only and `other` with the second only: the exact two-sided test of McNemar (1947), 0 to 1.
 */
export function mcnemarTest(one: number, other: number): number {
  const differing = one + other
  const fewer = Math.min(one, other)
  // Logarithms, since 2^-n is zero in doubles for more than a thousand.
  let logTerm = -differing * Math.LN2
  let tail = 0
  for (let count = 0; count <= fewer; count++) {
    tail += Math.exp(logTerm)
    logTerm += Math.log(differing - count) - Math.log(count + 1)
  }
  return Math.min(1, 2 * tail)
}
