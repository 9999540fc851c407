import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { parseAssignments, readParameterFile } from './parameters.ts'
import { UsageError } from './usage-error.ts'

describe('parseAssignments', () => {
  it('splits at the first equals sign and keeps the rest as it is', () => {
    expect(parseAssignments(['lr=0.1', 'url=a?b=c', 'empty=', ' sizes = [1]'])).to.deep.equal({ lr: '0.1', url: 'a?b=c', empty: '', sizes: ' [1]' })
  })

  it('names every option without a value', () => {
    expect(() => parseAssignments(['lr', '=1', 'a=b'])).to.throw(
      UsageError,
      'KF7007  "lr" gives no value to a parameter.\n  hint: write name=value.\nKF7007  "=1" gives no value to a parameter.',
    )
  })
})

describe('readParameterFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-parameters-'))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return name
  }
  const refusal = async (name: string): Promise<string> => {
    const error = await readParameterFile(name, folder).then(
      () => undefined,
      (caught: unknown) => caught,
    )
    expect(error).to.be.instanceOf(UsageError)
    return (error as UsageError).message
  }

  it('reads JSON and YAML', async () => {
    expect(await readParameterFile(file('a.json', '{"lr": 0.1, "sizes": [1, 2]}'), folder)).to.deep.equal({ lr: 0.1, sizes: [1, 2] })
    expect(await readParameterFile(file('a.yaml', 'lr: 0.1\nname: "no"\n'), folder)).to.deep.equal({ lr: 0.1, name: 'no' })
  })

  it('refuses a file that is not there, holds no object, or is not YAML', async () => {
    expect(await refusal('gone.json')).to.match(/^KF7008 {2}The file "gone.json" cannot be used: there is no such file or folder\./)
    expect(await refusal(file('list.json', '[1]'))).to.match(/^KF7008 {2}The file "list.json" cannot be used: it holds no object\./)
    expect(await refusal(file('two.yaml', 'a: 1\n---\nb: 2\n'))).to.contain('it holds 2 documents.')
    expect(await refusal(file('bad.yaml', 'a: [1\n'))).to.match(/^KF3001 /)
  })
})
