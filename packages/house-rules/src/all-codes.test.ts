import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { codeList } from './code-list.ts'
import { allCodes, type CodeEntry, componentRange, ranges } from './all-codes.ts'
import { pageBody, pageHead } from './error-page.ts'
import { expectNone } from './expect-none.ts'
import { readText, root } from './repository.ts'

describe('codes', () => {
  let codes: readonly CodeEntry[] = []
  before(async () => {
    codes = await allCodes()
  })

  it('belong to one room each', () => {
    expectNone(
      codes.filter(({ code }, index) => codes[index - 1]?.code === code).map(({ code, folder }) => `${code} again in ${folder}`),
      'used twice',
    )
  })

  it('look like KF1234 and lie in the range of their room', () => {
    const allowed = (folder: string) => (folder.startsWith('components/') ? [componentRange] : (ranges[folder.replace('packages/', '')] ?? []))
    const wrong = codes.filter(({ code, folder }) => !/^KF\d{4}$/.test(code) || !allowed(folder).some((start) => code.startsWith(start)))
    expectNone(
      wrong.map(({ code, folder }) => `${code} of ${folder}`),
      'out of range',
    )
  })

  it('say a whole sentence', () => {
    const said = (entry: CodeEntry) =>
      pageHead(entry)
        .split('\n')[3]
        ?.slice(`${entry.severity ?? 'error'} ${entry.code}  `.length) ?? ''
    expectNone(
      codes.filter((entry) => !/^([\p{Lu}"'<`\d-]|kfp-ts).*[.!?:>"]$/u.test(said(entry))).map((entry) => `${entry.code}: ${said(entry)}`),
      'not a sentence',
    )
  })

  it('have a page each that begins with what the code says; `npm run docs:errors` writes it', () => {
    const page = (code: string) => (existsSync(join(root, `docs/errors/${code}.md`)) ? readText(`docs/errors/${code}.md`) : '')
    expectNone(
      codes.filter((entry) => !page(entry.code).startsWith(pageHead(entry))).map(({ code }) => code),
      'missing or stale',
    )
    expectNone(
      codes.filter(({ code }) => !/^## Why\n\n\S/.test(pageBody(page(code)))).map(({ code }) => code),
      'does not say why',
    )
  })

  it('have no page that belongs to no code', () => {
    const known = new Set(codes.map(({ code }) => `${code}.md`))
    expectNone(
      readdirSync(join(root, 'docs/errors')).filter((file) => file !== 'README.md' && !known.has(file)),
      'no such code',
    )
    expect(readText('docs/errors/README.md')).to.equal(codeList(codes))
  })
})
