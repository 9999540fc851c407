import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'

const run = promisify(execFile)
const readme = fileURLToPath(new URL('../README.md', import.meta.url))

describe('the README of tuning', function () {
  this.timeout(20_000)
  // In the package, so that what it imports is found as a user's would be.
  const program = join(dirname(readme), '.cache', 'readme.ts')
  after(() => rm(dirname(program), { recursive: true, force: true }))

  it('has examples that print what it says', async () => {
    const examples = [...(await readFile(readme, 'utf8')).matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)]
    expect(examples).to.have.length(2)
    await mkdir(dirname(program), { recursive: true })
    for (const [, code = '', printed] of examples) {
      await writeFile(program, code)
      const { stdout } = await run(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', program])
      expect(stdout).to.equal(printed)
    }
  })
})
