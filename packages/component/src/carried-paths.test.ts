import { readFile } from 'node:fs/promises'
import { ComponentError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { component } from './component.ts'
import * as t from './t.ts'

const naming = component({
  name: 'naming',
  outputs: { text: t.string() },
  files: { source: './carried-paths.ts', folder: '.' },
  run: async (_inputs, { files }) => ({ text: await readFile(files.source, 'utf8') }),
})

describe('the files a component carries', () => {
  it('are found from the file it was declared in', async () => {
    const { outputs } = await naming.run()
    expect(outputs.text).to.contain('export function carriedPaths')
  })

  it('are missed before the body starts', async () => {
    const lost = component({ name: 'lost', files: { labels: './nowhere/labels.json' }, run: async () => {} })
    const error = await lost.run().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(ComponentError)
    const [found] = (error as ComponentError).diagnostics
    expect(found?.code).to.equal('KF1013')
    expect(found?.message).to.match(/^Component "lost" carries "labels", but there is nothing at .*nowhere\/labels\.json\.$/)
  })
})
