/** Of some names the one that a misspelt one was meant to be: at most a third of its letters differ. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => ({ name, distance: lettersApart(written.toLowerCase(), name.toLowerCase()) }))
  const isNear = ({ name, distance }: (typeof distances)[number]): boolean => distance <= Math.max(written.length, name.length) / 3
  return distances.filter(isNear).toSorted((one, other) => one.distance - other.distance)[0]?.name
}

/** How many letters have to be added, left out or replaced (Levenshtein's distance). */
function lettersApart(one: string, other: string): number {
  const begin = Array.from({ length: other.length + 1 }, (_, index) => index)
  const last = Array.from(one).reduce<readonly number[]>((above, letter, line) => {
    const row = [line + 1]
    for (const [column, against] of Array.from(other).entries()) {
      const replaced = (above[column] as number) + (letter === against ? 0 : 1)
      row.push(Math.min(replaced, (above[column + 1] as number) + 1, (row[column] as number) + 1))
    }
    return row
  }, begin)
  return last.at(-1) as number
}
