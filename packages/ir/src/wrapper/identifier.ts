// Words that no variable of a module may be called, or that a wrapper imports.
const taken = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if ' +
    'implements import in instanceof interface let new null package private protected public return static super switch this throw true try ' +
    'typeof undefined var void while with yield t importedComponent importedPipeline'
  ).split(' '),
)

/** The variable for a component of that name: `trainModel` for `train-model`, `deleteComponent` for `delete`. */
export function identifierFor(name: string): string {
  const [first = 'component', ...rest] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const camel = first.charAt(0).toLowerCase() + first.slice(1) + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const named = /^\d/.test(camel) ? `component${camel}` : camel
  return isIdentifier(named) ? named : `${named}Component`
}
/** Whether a wrapper can be exported under a name. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !taken.has(name)
}
