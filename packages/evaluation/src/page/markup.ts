/** A piece of a page whose text is escaped already. */
export interface Html {
  readonly html: string
}

/** A template whose holes are escaped, unless they hold pieces of pages: markup`<p>${text}</p>`. Its name is not `html`, or formatters would add spaces. */
export function markup(parts: TemplateStringsArray, ...holes: readonly (string | number | Html | readonly Html[])[]): Html {
  return { html: String.raw({ raw: parts }, ...holes.map(toText)) }
}

function toText(hole: string | number | Html | readonly Html[]): string {
  if (typeof hole === 'string' || typeof hole === 'number') return escape(String(hole))
  return 'html' in hole ? hole.html : hole.map((piece) => piece.html).join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string)
}
