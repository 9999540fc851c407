import { expect } from 'chai'
import { problem } from './codes.ts'
import { final, passing } from './failure.ts'
import { refusal } from './refusal.test.ts'
import { attemptsOf, retried } from './retry.ts'

const policy = { attempts: 3, budgetMs: 1000, baseMs: 1, capMs: 2 }

describe('trying again', () => {
  const failing = (errors: readonly Error[]): (() => Promise<string>) => {
    const rest = [...errors]
    return async () => {
      const error = rest.shift()
      if (error !== undefined) throw error
      return 'done'
    }
  }
  const busy = passing('busy')

  it('ends with the first success, the first failure that stays, or the last attempt', async () => {
    const attempts = () => attemptsOf('s3://data/x', policy, undefined)
    expect(await retried(failing([busy, busy]), attempts())).to.equal('done')
    expect(await refusal(retried(failing([busy, final(problem('KF8905', ['s3://data/x']))]), attempts()))).to.equal(
      'KF8905  There is nothing at s3://data/x.',
    )
    expect(await refusal(retried(failing([busy, busy, busy]), attempts()))).to.equal('KF8915  s3://data/x was given up after 3 attempts: busy.')
    const refused = passing('refused', { diagnostic: problem('KF8906', ['http://s', 's3://data/x']) })
    expect(await refusal(retried(failing([busy, busy, refused]), attempts()))).to.equal(
      'KF8906  Nothing answers at http://s, which should hold s3://data/x.',
    )
  })

  it('counts anew after progress, and does not wait beyond its budget', async () => {
    const attempts = attemptsOf('s3://data/x', policy, undefined)
    for (let turn = 0; turn < 5; turn += 1) {
      await attempts.after(busy)
      await attempts.after(busy)
      attempts.progress()
    }
    expect(await refusal(attempts.after(passing('slow down', { waitMs: 2000 })))).to.equal(
      'KF8915  s3://data/x was given up after 1 attempts: slow down.',
    )
  })

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController()
    const waiting = attemptsOf('x', policy, stop.signal).after(passing('slow down', { waitMs: 900 }))
    stop.abort(new Error('told to'))
    expect(await refusal(waiting)).to.equal('told to')
  })
})
