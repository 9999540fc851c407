import { type Diagnostic, plainPosition, type Position, type Related, type Severity } from './diagnostic.ts'

/** What one code says: a sentence and a hint, both functions of the words that differ from case to case. */
export interface Entry<Words extends readonly string[] = readonly string[]> {
  readonly severity?: Severity
  readonly message: (...words: Words) => string
  readonly hint?: (...words: Words) => string
}

/** Where a problem is, and what else has to do with it. */
export interface Place {
  readonly position?: Position | undefined
  readonly related?: readonly Related[]
}

type WordsOf<E> = E extends { readonly message: (...words: infer W extends readonly string[]) => string } ? W : never

/** The problems one package can report: `problem('KF2001', ['model', 'train'], { position })`. */
export interface Catalogue<Table> {
  <Code extends keyof Table & string>(code: Code, words: WordsOf<Table[Code]>, place?: Place): Diagnostic
  readonly table: Table
}

/** Makes a package's catalogue; each package has one, in its `codes.ts`. */
// any: each entry has words of its own.
export function catalogue<const Table extends { readonly [code: string]: Entry<any> }>(table: Table): Catalogue<Table> {
  const problem = (code: string, words: readonly string[], place: Place = {}): Diagnostic => {
    const { severity = 'error', message, hint } = table[code] as Entry
    return Object.freeze({
      code,
      severity,
      message: message(...words),
      ...(place.position && { position: plainPosition(place.position) }),
      ...(place.related && { related: place.related.map(plainRelated) }),
      ...(hint && { hint: hint(...words) }),
    })
  }
  return Object.assign(problem, { table })
}

function plainRelated({ message, position }: Related): Related {
  return { message, position: plainPosition(position) }
}
