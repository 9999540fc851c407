import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { output } from './command.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'

// No empty list: Python takes it for an empty message, and Go refuses it as we do.
const replacements: readonly unknown[] = [5, 1.5, -1, 'x', '7', true, {}, { x: 1 }, [1]]
// What a message of protobuf may lack and we require; and numbers in place of the words of an enumeration, which no SDK writes.
const stricter = new Set(['KF3012', 'KF3013', 'KF3014', 'KF3015'])

/** A tree with one place that holds something else, at every place of it; the same object each time. */
function* spoiled(tree: object, value = tree): Iterable<object> {
  for (const [key, before] of Object.entries(value)) {
    for (const other of replacements) {
      Reflect.set(value, key, other)
      yield tree
    }
    Reflect.set(value, key, before)
    if (typeof before === 'object' && before !== null) yield* spoiled(tree, before as object)
  }
}

describe('the structure of a compiled pipeline', function () {
  this.timeout(120_000)
  it("is refused where protobuf's strict parser in Python refuses it, and taken where it takes it", async () => {
    const python = join(await kfpSdk(), 'python')
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-strict-'))
    const { document } = readPipeline(await readFile(join(repository, 'compiled/fan-out/pipeline.yaml'), 'utf8'))
    const lines: string[] = []
    for (const tree of spoiled(structuredClone(document?.spec ?? {}))) lines.push(JSON.stringify(tree))
    await writeFile(join(folder, 'trees.jsonl'), lines.join('\n'))
    const refusals = JSON.parse(
      await output(python, [join(repository, 'conformance/python/strict_parse.py'), join(folder, 'trees.jsonl')]),
    ) as unknown[]
    await rm(folder, { recursive: true })
    const differences = lines.flatMap((line, index) => {
      const { diagnostics } = readPipeline(`${line}\n`)
      const ours = diagnostics.filter(({ code }) => !stricter.has(code))
      const onlyStricter = diagnostics.length > 0 && ours.length === 0
      if (onlyStricter || ours.length > 0 === (refusals[index] !== null)) return []
      return [`${ours.map(({ message }) => message).join(' ') || 'taken'} <> ${String(refusals[index])}`]
    })
    expect([...new Set(differences)].slice(0, 20)).to.deep.equal([])
    expect(refusals.filter((refusal) => refusal !== null).length).to.be.above(lines.length / 3)
  })
})
