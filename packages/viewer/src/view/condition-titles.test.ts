import type { TaskRecord } from '@kfp-ts/runs'
import { expect } from 'chai'
import { withConditionTitles } from './condition-titles.ts'

const group = (path: string, displayName = path.split('/').at(-1) as string): TaskRecord => {
  return { path, kind: 'group', displayName, after: [], state: 'waiting', attempts: 0 }
}
const titles = (conditions: { readonly [path: string]: string }, tasks = Object.keys(conditions).map((path) => group(path))) => {
  const plans = Object.fromEntries(Object.entries(conditions).map(([path, condition]) => [path, { condition, inputs: {} }]))
  return withConditionTitles(tasks, plans).map(({ displayName }) => displayName)
}

describe('withConditionTitles', () => {
  it('says what a condition asks', () => {
    expect(titles({ 'condition-1': 'a >= 0.9 && b != "x"', 'condition-2': '!(a == 1)' })).to.deep.equal(['if a ≥ 0.9 and b ≠ "x"', 'if not (a = 1)'])
  })

  it('says of branches what each asks beyond those before it', () => {
    const inside = 'loop/condition-branches-2/'
    const conditions = {
      [`${inside}condition-3`]: 'a > 1',
      [`${inside}condition-4`]: '!(a > 1) && b < 2',
      [`${inside}condition-10`]: '!(a > 1) && !(b < 2)',
    }
    expect(titles(conditions)).to.deep.equal(['if a > 1', 'else if b < 2', 'otherwise'])
    const either = { [`${inside}condition-3`]: 'a', [`${inside}condition-4`]: '!(a) && (b || c)', [`${inside}condition-5`]: '!(a) && !(b || c)' }
    expect(titles(either)).to.deep.equal(['if a', 'else if b or c', 'otherwise'])
    expect(titles(conditions, [group('loop/7/condition-branches-2'), group('loop/7/condition-branches-2/condition-3')])).to.deep.equal([
      'branches',
      'if a > 1',
    ])
  })

  it('calls an output by its own name where nothing else is called so', () => {
    const inputs = { 'judge-accuracy': 'accuracy of judge', 'train-accuracy': 'accuracy of train', limit: 'input limit' }
    const condition = (text: string) => ({ condition: text, inputs: Object.fromEntries(Object.keys(inputs).map((name) => [name, `input ${name}`])) })
    const plans = {
      around: { inputs },
      'around/condition-1': condition('judge-accuracy >= limit'),
      'around/condition-2': condition('judge-accuracy > train-accuracy'),
    }
    expect(
      withConditionTitles([group('around/condition-1'), group('around/condition-2')], plans).map(({ displayName }) => displayName),
    ).to.deep.equal(['if accuracy ≥ limit', 'if judge-accuracy > train-accuracy'])
  })

  it('leaves the names that people gave', () => {
    expect(titles({ 'condition-1': 'a > 1' }, [group('condition-1', 'good enough')])).to.deep.equal(['good enough'])
    expect(titles({}, [group('condition-1')])).to.deep.equal(['condition-1'])
  })
})
