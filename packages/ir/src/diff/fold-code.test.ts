import { expect } from 'chai'
import { diffMarkdown } from './diff-markdown.ts'
import { diffText } from './diff-text.ts'
import type { Change, PipelineDiff, TaskDiff } from './pipeline-diff.ts'

const grown: Change = { subject: 'code', before: 'embedded, 7.9 KB', after: 'embedded, 8.0 KB', cache: 'key' }
const task = (path: string, ...changes: readonly Change[]): TaskDiff => ({ path, status: 'changed', kind: 'container', changes })
const lost = (path: string) => ({ path, effect: 'lost', reasons: ['its code changed'] }) as const
const diffOf = (tasks: readonly TaskDiff[], cache: PipelineDiff['cache']): PipelineDiff => ({ pipeline: [], tasks, cache })

describe('foldCode', () => {
  const upgrade = diffOf([task('plan', grown), task('loop/train', grown)], [lost('plan'), lost('loop/train')])
  const more = diffOf(
    [task('plan', grown), task('train', grown), task('best', grown), task('tidy', grown, { subject: 'image', before: 'i:1', after: 'i:2' })],
    [lost('plan'), lost('train'), { ...lost('tidy'), reasons: ['its image changed', 'its code changed'] }],
  )

  it('names tasks together of which only the embedded code changed', () => {
    expect(diffText(upgrade)).to.equal(
      [
        'Tasks',
        '  ~ the code of 2 tasks changed: plan, loop/train',
        '',
        'Cache',
        '  the 2 tasks of which only the code changed lose their caches',
        '',
        '2 tasks changed; 2 tasks lose their caches.',
        '',
      ].join('\n'),
    )
    expect(diffMarkdown(upgrade)).to.equal(
      [
        '### Pipeline',
        '2 tasks changed; 2 tasks lose their caches.',
        'The code of 2 tasks changed: `plan`, `loop/train`.',
        'The 2 tasks of which only the code changed lose their caches.\n',
      ].join('\n\n'),
    )
  })
  it('leaves tasks by themselves of which more changed', () => {
    expect(diffText(more)).to.contain(
      [
        'Tasks',
        '  ~ tidy  changed',
        '      code: embedded, 7.9 KB → embedded, 8.0 KB',
        '      image: i:1 → i:2',
        '  ~ the code of 3 tasks changed: plan, train, best',
        '',
        'Cache',
        '  tidy loses its cache: its image changed, its code changed',
        '  2 tasks lose their caches, since their code changed: plan, train',
        '',
      ].join('\n'),
    )
  })
  it('leaves a single task, and code that can be shown', () => {
    expect(diffText(diffOf([task('plan', grown)], [lost('plan')]))).to.contain('  ~ plan  changed\n      code: embedded, 7.9 KB → embedded, 8.0 KB\n')
    const python: Change = { subject: 'code', before: 'a', after: 'b' }
    expect(diffText(diffOf([task('a', python), task('b', python)], []))).to.contain('  ~ b  changed\n      code: a → b\n')
  })
})
