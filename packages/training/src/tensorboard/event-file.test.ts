import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openEventFile } from './event-file.ts'

/** The records of a file by the lengths they state. */
function records(path: string): readonly Buffer[] {
  const bytes = readFileSync(path)
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const length = Number(bytes.readBigUInt64LE(at))
    found.push(bytes.subarray(at + 12, at + 12 + length))
    at += 16 + length
  }
  return found
}

describe('openEventFile', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'events-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('appends whole records to a file that TensorBoard finds by its name', () => {
    const file = openEventFile(join(folder, 'logs'), { started: 1_790_000_000_500 })
    expect(file.path).to.equal(join(folder, 'logs', 'events.out.tfevents.1790000000.kfp-ts'))
    expect(records(file.path)).to.have.length(2)
    file.scalars({ at: 1_790_000_001_000, step: 3 }, { loss: 0.5 })
    const [version, , scalars] = records(file.path)
    expect(version?.toString('latin1')).to.include('brain.Event:2')
    // wall_time 1790000001, step 3, summary { value { tag: "loss", simple_value: 0.5 } }
    expect(scalars?.toString('hex')).to.equal('09000040e04eacda4110032a0d0a0b0a046c6f7373150000003f')
  })

  it('begins anew when the same run goes on', () => {
    const options = { started: 1_790_000_000_000, settings: { learningRate: 0.005, network: 'small', balanced: true } }
    openEventFile(folder, options).scalars({ at: 1_790_000_001_000, step: 1 }, { loss: 0.5 })
    const file = openEventFile(folder, options)
    expect(records(file.path)).to.have.length(2)
    expect(records(file.path)[1]?.toString('latin1')).to.include('learningRate')
    file.end({ at: 1_790_000_002_000, step: 1 })
    expect(records(file.path)[2]?.toString('latin1')).to.include('_hparams_/session_end_info')
  })
})
