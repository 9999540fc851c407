import { type Html, markup } from './markup.ts'

/** A heading with what follows it. */
export function section(title: string, ...content: readonly Html[]): Html {
  return markup`<section><h2>${title}</h2>${content}</section>`
}

/** A paragraph of plain text. */
export function paragraph(text: string): Html {
  return markup`<p>${text}</p>`
}

/** The numbers a reader looks for first, large. */
export function keyNumbers(numbers: Readonly<Record<string, string>>): Html {
  return markup`<dl class="numbers">${Object.entries(numbers).map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** A table; columns whose first cell is a number are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  const kind = (column: number): string => (typeof rows[0]?.[column] === 'number' ? 'number' : 'text')
  const cells = (row: readonly (string | number)[]): readonly Html[] => row.map((cell, column) => markup`<td class="${kind(column)}">${cell}</td>`)
  return markup`<table>
<thead><tr>${head.map((name, column) => markup`<th class="${kind(column)}">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${cells(row)}</tr>`)}</tbody>
</table>`
}

/** A picture with words below it. */
export interface Picture {
  /** A data URI, so that the page needs nothing but itself. */
  readonly uri: string
  readonly title: string
  readonly caption: string
}

/** One picture with its caption. */
export function picture({ uri, title, caption }: Picture): Html {
  return markup`<figure>
    <img src="${uri}" alt="${title}" />
    <figcaption><strong>${title}</strong><br />${caption}</figcaption>
  </figure>`
}

/** Small pictures side by side. */
export function gallery(pictures: readonly Picture[]): Html {
  return markup`<div class="gallery">${pictures.map(picture)}</div>`
}

/** Charts side by side where there is room. */
export function charts(...svgs: readonly Html[]): Html {
  return markup`<div class="charts">${svgs}</div>`
}
