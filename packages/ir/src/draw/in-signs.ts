/** A condition in the signs of a formula: `accuracy ≥ 0.9 and not (done)`. */
export function inSigns(condition: string): string {
  return condition
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replaceAll('!=', '≠')
    .replaceAll('==', '=')
    .replaceAll('&&', 'and')
    .replaceAll('||', 'or')
    .replaceAll(/!(?=\()/g, 'not ')
}
