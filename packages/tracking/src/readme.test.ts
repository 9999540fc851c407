import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect } from 'chai'

describe('the README of tracking', () => {
  it('shows what its example prints', async function () {
    this.timeout(20_000)
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const [, code = '', printed = ''] = /```ts\n(.*?)```\n\n```text\n(.*?)```/s.exec(readme) ?? []
    const args = ['--input-type=module', '--import', 'tsx', '-C', '@kfp-ts/source', '-e', code]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: new URL('.', import.meta.url) })
    expect(stdout).to.equal(printed)
  })
})
