// Rewrites the heads of docs/errors/*.md and the list of all codes: `npm run docs:errors`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allCodes } from './all-codes.ts'
import { codeList } from './code-list.ts'
import { pageHead, withHead } from './error-page.ts'
import { root } from './repository.ts'

const folder = join(root, 'docs/errors')
mkdirSync(folder, { recursive: true })
const codes = await allCodes()
for (const entry of codes) {
  const file = join(folder, `${entry.code}.md`)
  writeFileSync(file, withHead(existsSync(file) ? readFileSync(file, 'utf8') : '', pageHead(entry)))
}
const pages = new Set(['README.md', ...codes.map(({ code }) => `${code}.md`)])
for (const page of readdirSync(folder)) if (!pages.has(page)) rmSync(join(folder, page))
writeFileSync(join(folder, 'README.md'), codeList(codes))
