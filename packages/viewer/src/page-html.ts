import { createHash } from 'node:crypto'
import type { PageData } from './page-data.ts'
import { pageScript, pageStyle } from './page.generated.ts'

/** Puts a page together; `default-src 'none'` and the script's hash see to it that nothing but our own script runs and nothing is fetched. */
export function pageHtml(data: PageData): string {
  const hash = createHash('sha256').update(pageScript).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; media-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title(data))}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<div id="root"></div>
<noscript>This page draws itself with a script, and scripts are off here. The same facts are in events.jsonl beside it.</noscript>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

function title({ run, subject }: PageData): string {
  return subject === 'run' ? `${run.pipeline}: ${run.state}` : run.pipeline
}

/** JSON in which no text can end the script element or begin a comment in it. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
