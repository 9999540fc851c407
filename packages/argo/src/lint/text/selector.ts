const key = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?'
const value = '(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?'
const requirement = new RegExp(
  ['!\\s*KEY', 'KEY', 'KEY\\s*(?:==?|!=)\\s*VALUE', 'KEY\\s*[<>]\\s*-?\\d+', 'KEY\\s+(?:in|notin)\\s*\\(\\s*VALUE(?:\\s*,\\s*VALUE)*\\s*\\)']
    .map((form) => `^${form.replaceAll('KEY', key).replaceAll('VALUE', value)}$`)
    .join('|'),
)

/** The first requirement of a selector that Kubernetes does not take (`labels.Parse` of apimachinery). */
export function selectorFault(selector: string): string | undefined {
  const requirements = selector.split(/,(?![^(]*\))/).map((one) => one.trim())
  return requirements.find((one) => !requirement.test(one))
}
