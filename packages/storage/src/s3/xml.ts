/** The contents of all elements of this name, in their order; S3's answers never nest an element in one of the same name. */
export function elements(xml: string, name: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g')), ([, content = '']) => content)
}

const named: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of the first element of this name; '' when there is none. */
export function textOf(xml: string, name: string): string {
  const [content = ''] = elements(xml, name)
  return content.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole
    return String.fromCodePoint(Number(entity.slice(1).replace(/^x/i, '0x')))
  })
}
