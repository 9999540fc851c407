import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphOf, judge, lower } from '@kfp-ts/dsl'
import { checkPipeline, loadYaml, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { allowedDifferences } from '../upstream/allowed-differences.ts'
import { expectedCodes } from '../upstream/expected-codes.ts'
import { notAsAllowed } from './allowed-differences.ts'
import { differences } from './differences.ts'
import { repository, upstream } from './repository.ts'
import { structureOf, withoutProse } from './structure.ts'

const rewrittenFolder = join(repository, 'conformance/upstream')
const goldenFolder = join(upstream, 'pipelines/valid')
const isBesideTheCheckout = existsSync(goldenFolder)

// `critical/pipeline_with_retry.yaml` is rewritten in `critical/pipeline-with-retry.ts`.
const nameOf = (golden: string): string =>
  golden === 'pipeline_with_utils' ? 'pipeline-with-additional-functions' : golden.toLowerCase().replaceAll('_', '-')
const goldens = new Map(filesIn(goldenFolder, '.yaml').map((file) => [nameOf(file), `${file}.yaml`]))
const rewritten = filesIn(rewrittenFolder, '.ts').filter((file) => !/^(components\/|allowed-differences$|expected-codes$)/.test(file))

describe('a pipeline of the Python SDK, rewritten, has the same structure', () => {
  for (const file of rewritten) {
    if (isBesideTheCheckout) it(file, () => compare(file))
    else it.skip(`${file} (what the SDK made of it is not beside the checkout)`)
  }
})

async function compare(file: string): Promise<void> {
  const { yaml, codes } = await compiled(file)
  const found = differences(structure(yaml), structure(readFileSync(join(goldenFolder, goldens.get(file) ?? ''), 'utf8')))
  expect(notAsAllowed(file, found, allowedDifferences)).to.deep.equal([])
  expect(codes).to.deep.equal(expectedCodes[file] ?? [])
}

/** Bodies are left out, so nothing has to be bundled. */
async function compiled(file: string): Promise<{ readonly yaml: string; readonly codes: readonly string[] }> {
  const [exported, ...more] = Object.values((await import(join(rewrittenFolder, `${file}.ts`))) as object)
  expect(more, 'exports beside the pipeline').to.deep.equal([])
  const graph = graphOf(exported)
  const { document, diagnostics } = lower(graph, () => ({ image: 'node', command: [], args: [] }))
  expect(checkPipeline(document).filter(({ severity }) => severity === 'error')).to.deep.equal([])
  return { yaml: writePipeline(document), codes: [...judge(graph), ...diagnostics].map(({ code }) => code) }
}

/** All documents of a file. */
function structure(yaml: string): unknown {
  return withoutProse(loadYaml(yaml, 'pipeline.yaml').documents.map(({ value }) => structureOf(value)))
}

/** Files of a folder and its folders, without their ending. */
function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending))
  return files.map((file) => file.slice(0, -ending.length)).toSorted()
}

describe('the pipelines of the Python SDK', () => {
  it('are all rewritten', function () {
    if (!isBesideTheCheckout) return this.skip()
    expect(rewritten).to.deep.equal([...goldens.keys()].toSorted())
  })
  it('have exceptions only where one is rewritten', () => {
    const files = [...allowedDifferences.flatMap(({ at }) => Object.keys(at)), ...Object.keys(expectedCodes)]
    expect(files.filter((file) => !rewritten.includes(file))).to.deep.equal([])
  })
})
