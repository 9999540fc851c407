import type { Run, TaskState } from '@kfp-ts/runs'
import { expect } from 'chai'
import picocolors from 'picocolors'
import { TerminalDisplay } from './terminal-display.ts'

/** A terminal as far as the display uses one: text, lines up, clear below. */
function terminal(rows: number) {
  let lines: string[] = []
  const write = (text: string) => {
    for (const part of text.split(/(\u001B\[\d+A\u001B\[J)/)) {
      const up = /^\u001B\[(\d+)A/.exec(part)
      if (up) lines = lines.slice(0, lines.length - Number(up[1]))
      else lines.push(...part.split('\n').slice(0, -1))
    }
  }
  return { rows, columns: 60, isTTY: true, write, lines: () => lines }
}

function run(states: { readonly [path: string]: TaskState }): Run {
  const tasks = Object.entries(states).map(([path, state]) => ({
    path,
    kind: 'container' as const,
    displayName: path,
    after: [],
    state,
    attempts: 1,
    startedAt: 0,
    finishedAt: 1500,
  }))
  return { id: 'r', pipeline: 'p', state: 'running', parameters: {}, startedAt: 0, tasks }
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

describe('TerminalDisplay', () => {
  it('redraws its lines in place, and what is settled only once', async () => {
    const screen = terminal(24)
    const display = new TerminalDisplay(screen, picocolors.createColors(false))
    display.update(run({ prepare: 'succeeded', train: 'waiting', report: 'waiting' }))
    await wait(250)
    expect(screen.lines()).to.deep.equal(['✓ prepare  done in 1.5 s', '· train    waiting', '· report   waiting'])
    display.update(run({ prepare: 'succeeded', train: 'failed', report: 'skipped' }))
    display.end()
    expect(screen.lines()).to.deep.equal(['✓ prepare  done in 1.5 s', '✗ train    failed after 1.5 s', '- report   skipped'])
  })

  it('lets something else be written, and draws its lines again below it', async () => {
    const screen = terminal(24)
    const display = new TerminalDisplay(screen, picocolors.createColors(false))
    display.update(run({ train: 'waiting', report: 'waiting' }))
    await wait(250)
    display.aside(() => screen.write('Stopping.\n'))
    display.update(run({ train: 'cancelled', report: 'skipped' }))
    display.end()
    expect(screen.lines()).to.deep.equal(['Stopping.', '■ train   stopped', '- report  skipped'])
  })

  it('says how many lines do not fit', async () => {
    const screen = terminal(4)
    const display = new TerminalDisplay(screen, picocolors.createColors(false))
    display.update(run({ a: 'waiting', b: 'waiting', c: 'waiting', d: 'waiting', e: 'waiting' }))
    await wait(250)
    expect(screen.lines()).to.deep.equal(['· a  waiting', '· b  waiting', '  and 3 more'])
    display.update(run({ a: 'cached', b: 'cached', c: 'cached', d: 'cached', e: 'cached' }))
    display.end()
    expect(screen.lines()).to.have.length(5)
  })

  it('cuts lines to the width of the terminal', () => {
    const screen = terminal(24)
    const display = new TerminalDisplay(screen, picocolors.createColors(false))
    display.update(run({ ['x'.repeat(100)]: 'waiting' }))
    display.end()
    expect(screen.lines()[0]).to.have.length(59)
  })
})
