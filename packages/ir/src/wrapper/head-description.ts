/** The description in the comment at the head of a file of the Python SDK: one line after `# Description:`, and the lines indented below it. */
export function headDescription(source: string): string | undefined {
  const lines = head(source)
  const at = lines.findIndex((line) => line.startsWith('# Description: '))
  if (at === -1) return undefined
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => !/^# {13}/.test(line))
  const more = (end === -1 ? rest : rest.slice(0, end)).map((line) => line.slice(15))
  return [(lines[at] ?? '').slice('# Description: '.length), ...more].join('\n').trim()
}

/** The lines before the first that is no comment. */
function head(source: string): readonly string[] {
  const lines: string[] = []
  for (const line of source.split('\n', 200)) {
    if (!line.startsWith('#')) break
    lines.push(line.replace(/\r$/, ''))
  }
  return lines
}
