import { expect } from 'chai'
import { diffMarkdown } from './diff-markdown.ts'
import { diffText } from './diff-text.ts'
import type { PipelineDiff } from './pipeline-diff.ts'

const diff: PipelineDiff = {
  pipeline: [{ subject: 'input epochs', before: 'integer, default 4', after: 'integer, default 8' }],
  tasks: [
    {
      path: 'loop/train',
      status: 'changed',
      kind: 'container',
      changes: [
        { subject: 'image', before: 'i:1', after: 'i:2' },
        { subject: 'input a|b', after: '"```|`"' },
        {
          subject: 'code',
          before: 'a',
          after: 'b',
          lines: [
            { mark: '@@', text: 'line 1, now 1' },
            { mark: '-', text: 'print("""```""")' },
            { mark: '+', text: 'b\u001b[2J' },
          ],
        },
      ],
    },
    { path: 'fit', previousPath: 'old', status: 'renamed', kind: 'container', changes: [] },
    { path: 'new', status: 'added', kind: 'container', about: 'image <script>', changes: [] },
  ],
  cache: [
    { path: 'loop/train', effect: 'lost', reasons: ['its image changed'] },
    { path: 'best', effect: 'kept', reasons: ['env A is new'] },
  ],
}
const nothing: PipelineDiff = { pipeline: [], tasks: [], cache: [] }

describe('diffText', () => {
  it('shows all of it; a text of a document cannot move the cursor', () => {
    expect(diffText(diff)).to.equal(
      [
        'Pipeline',
        '  input epochs: integer, default 4 → integer, default 8',
        '',
        'Tasks',
        '  ~ loop/train  changed',
        '      image: i:1 → i:2',
        '      + input a|b: "```|`"',
        '      code:',
        '        @@ line 1, now 1',
        '        - print("""```""")',
        '        + b\\u001b[2J',
        '  ~ fit  renamed, was old',
        '  + new  added, container, image <script>',
        '',
        'Cache',
        '  loop/train loses its cache: its image changed',
        '  best keeps its cache although env A is new',
        '',
        'The pipeline itself changed, 1 task added, 1 renamed, 1 changed; 1 task loses its cache.',
        '',
      ].join('\n'),
    )
    expect(diffText(nothing)).to.equal('Nothing changed in meaning.\n')
  })

  it('is coloured as the caller says', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const paint = { added: tag('a'), removed: tag('r'), changed: tag('c'), heading: tag('h'), dim: tag('d') }
    expect(diffText(diff, paint)).to.contain('<h>Tasks</h>').and.to.contain('image: <r>i:1</r> → <a>i:2</a>')
  })
})

describe('diffMarkdown', () => {
  it('has tables and folded details; nothing of a document becomes markup', () => {
    expect(diffMarkdown(diff, 'a_b.yaml')).to.equal(
      [
        '### a\\_b.yaml',
        '',
        'The pipeline itself changed, 1 task added, 1 renamed, 1 changed; 1 task loses its cache.',
        '',
        '| What | Before | After |',
        '| --- | --- | --- |',
        '| input epochs | `integer, default 4` | `integer, default 8` |',
        '',
        '|  | Task | What became of it |',
        '| --- | --- | --- |',
        '| ✏️ | `loop/train` | changed: image, input a\\|b, code |',
        '| ✏️ | `fit` | renamed, was `old` |',
        '| ➕ | `new` | added, container, image &lt;script&gt; |',
        '',
        '<details><summary>loop/train</summary>',
        '',
        '| What | Before | After |',
        '| --- | --- | --- |',
        '| image | `i:1` | `i:2` |',
        '| input a\\|b |  | ```` "```\\|`" ```` |',
        '',
        'code:',
        '',
        '````diff',
        '@@ line 1, now 1',
        '-print("""```""")',
        '+b\u001b[2J',
        '````',
        '',
        '</details>',
        '',
        '| Task | Cache | Why |',
        '| --- | --- | --- |',
        '| `loop/train` | ❌ lost | its image changed |',
        '| `best` | ⚠️ kept although | env A is new |',
        '',
      ].join('\n'),
    )
  })
})
