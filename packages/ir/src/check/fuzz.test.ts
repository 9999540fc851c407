import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { checkPipeline } from './check-pipeline.ts'
import { dumped } from '../yaml/dumped.ts'
import { dice, mutatedText, mutatedTree } from './mutated.test.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { smallText } from '../small-document.test.ts'
import { writePipeline } from '../write/write-pipeline.ts'

// `npm run test:peers` asks for 20,000.
const count = Number(process.env['KFP_TS_FUZZ'] ?? 2000)
const compiled = ['fan-out', 'hello'].map((name) => fileURLToPath(new URL(`../../../../compiled/${name}/pipeline.yaml`, import.meta.url)))
const texts = [smallText, smallText, ...compiled.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))]
const trees = texts.map((text) => readPipeline(text).document)

/** Reads and judges a text; whoever is not crashed by it has said something of it, or can write it again. */
function survive(text: string): void {
  const { document, diagnostics, positionOf } = readPipeline(text)
  const found = [...diagnostics, ...(document === undefined ? [] : checkPipeline(document, positionOf))]
  const lines = text.split('\n').length
  for (const { position, message } of found) {
    if (typeof message !== 'string') throw new Error('a problem without words')
    if (position !== undefined && (position.line > lines || position.column < 1))
      throw new Error(`a place outside the text: ${JSON.stringify(position)}`)
  }
  if (document === undefined) expect(diagnostics).to.not.be.empty
  else writePipeline(document)
}

describe(`${count} mutated documents`, function () {
  this.timeout(120_000)
  const failures = (make: (roll: ReturnType<typeof dice>) => string): readonly string[] => {
    const found: string[] = []
    for (let seed = 1; seed <= count / 2 && found.length < 5; seed++) {
      try {
        survive(make(dice(seed)))
      } catch (error) {
        found.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : String(error)}`)
      }
    }
    return found
  }

  it('never crash the reader or a rule: texts', () => {
    expect(failures((roll) => mutatedText(texts[roll(texts.length)] as string, roll))).to.deep.equal([])
  })
  it('never crash the reader or a rule: trees', () => {
    const make = (roll: ReturnType<typeof dice>): string => {
      const { spec, platforms } = mutatedTree(trees[roll(trees.length)], roll) as { readonly spec: unknown; readonly platforms: unknown }
      return `${dumped(spec)}---\n${dumped({ platforms })}`
    }
    expect(failures(make)).to.deep.equal([])
  })
})
