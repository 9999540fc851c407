const signatures: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftypavif/],
]

/** The media type of a picture that browsers show, by its first bytes; `undefined` for any other file. SVG is not among them: it is a program. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return signatures.find(([, signature]) => signature.test(start))?.[0]
}

/** Whether a file's name says it is a picture that browsers show. */
export function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif)$/i.test(name)
}
