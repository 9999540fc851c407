import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'

const io = fileURLToPath(new URL('io.ts', import.meta.url))
const script = `
import { processIo } from ${JSON.stringify(io)}
processIo().onInterrupt(() => console.log('heard'))
setTimeout(() => {}, 20_000)
console.log('ready')
`

async function listening(): Promise<{ readonly child: ChildProcess; readonly written: () => string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (more: string) => (text += more))
  while (!text.includes('ready')) await once(child.stdout!, 'data')
  return { child, written: () => text }
}

describe('processIo', function () {
  this.timeout(20_000)

  it('hears Ctrl-C once, though npm passes it on as well, and ends at once at the next', async () => {
    const { child, written } = await listening()
    child.kill('SIGINT')
    await once(child.stdout!, 'data')
    child.kill('SIGINT')
    await sleep(700)
    expect([child.exitCode, written()]).to.deep.equal([null, 'ready\nheard\n'])
    child.kill('SIGINT')
    expect(await once(child, 'exit')).to.deep.equal([130, null])
  })

  it('goes on when nobody reads what it writes any more, as behind head', async () => {
    const writing = `
import { processIo } from ${JSON.stringify(io)}
const { stdout } = processIo()
stdout.write('first\\n')
process.stdin.once('data', () => {
  stdout.write('second\\n')
  setTimeout(() => process.exit(7), 200)
})
`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writing], { stdio: ['pipe', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.write('go')
    expect(await once(child, 'exit')).to.deep.equal([7, null])
  })
})
