import { type Html, markup } from './markup.ts'
import { style } from './style.ts'

/** A page of a report. */
export interface Page {
  readonly title: string
  /** One sentence below the title. */
  readonly lead: string
  readonly content: readonly Html[]
}

/** A whole page as text, with its style and pictures inside: it opens from disk, from a bucket and in a sandboxed frame. */
export function htmlPage({ title, lead, content }: Page): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${content}
</main>
</body>
</html>
`.html
}
