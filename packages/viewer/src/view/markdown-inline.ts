/** A piece of a line of Markdown. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }

const piece = /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|\*([^*\s][^*]*)\*|\b_([^_\s][^_]*)_\b|\[([^\]]+)\]\(([^)\s]+)\)/g

/** A longer paragraph is no report's: it stays text, because finding marks in it could take long. */
const longest = 100_000

/** Takes a line apart; only links that lead to web pages are links, any other stays text. */
export function inlines(line: string): readonly Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const found of line.length > longest ? [] : line.matchAll(piece)) {
    if (found.index > at) pieces.push({ kind: 'text', text: line.slice(at, found.index) })
    pieces.push(inline(found))
    at = found.index + found[0].length
  }
  return at < line.length ? [...pieces, { kind: 'text', text: line.slice(at) }] : pieces
}

function inline([whole, code, strong, strong2, emphasis, emphasis2, label, href]: RegExpExecArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code }
  if (label !== undefined && href !== undefined)
    return isWebPage(href) ? { kind: 'link', href, content: inlines(label) } : { kind: 'text', text: whole }
  const bold = strong ?? strong2
  return bold === undefined ? { kind: 'emphasis', content: inlines(emphasis ?? emphasis2 ?? '') } : { kind: 'strong', content: inlines(bold) }
}

function isWebPage(href: string): boolean {
  return /^https?:\/\//i.test(href)
}
