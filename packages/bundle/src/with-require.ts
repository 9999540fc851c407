// What esbuild leaves where CommonJS inside a module reaches for Node's own modules. With it there, esbuild renames any `require` of the author.
const unsupported = 'Dynamic require of "'

/** Gives a bundle the `require` that modules do not have, if it needs one; `from` is an expression for the place to look from. */
export function withRequire(code: string, from: string): string {
  if (!code.includes(unsupported)) return code
  return `import{createRequire as kfpRequire}from"node:module";const require=kfpRequire(${from});${code}`
}

/** How many characters {@link withRequire} put in front of a bundle. */
export function requireLength(code: string): number {
  return /^import\{createRequire as kfpRequire\}from"node:module";const require=kfpRequire\(.*?\);/.exec(code)?.[0].length ?? 0
}
