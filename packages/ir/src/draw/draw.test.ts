import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { made, type MadeTask } from '../diff/made-pipeline.test.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { taskTree, withDescendants } from '../walk/task-tree.ts'
import { drawDot } from './draw-dot.ts'
import { drawMermaid } from './draw-mermaid.ts'
import { drawSvg } from './draw-svg.ts'
import { checkXml } from './xml-checked.test.ts'

const nasty = '</text><script>"\'&\\\n\u0000\ud800]] end %% --> ${x} `;'
const branch = (condition: string): Partial<NonNullable<MadeTask['task']>> => ({ triggerPolicy: { condition } })
const document = made({
  load: {},
  'for-loop-1': {
    inside: { train: {} },
    task: { dependentTasks: ['load'], parameterIterator: { itemInput: 'x', items: { raw: '[1, 2]' } }, iteratorPolicy: { parallelismLimit: 2 } },
  },
  'condition-branches-2': {
    component: 'comp-condition-branches-2',
    inside: {
      'condition-3': { inside: { good: {} }, task: branch("inputs.parameter_values['score'] >= 0.9") },
      'condition-4': { inside: { bad: {} }, task: branch("!(inputs.parameter_values['score'] >= 0.9)") },
    },
    task: { dependentTasks: ['load', 'for-loop-1'] },
  },
  end: { task: { dependentTasks: ['condition-branches-2'], triggerPolicy: { strategy: 'ALL_UPSTREAM_TASKS_COMPLETED' } } },
  odd: { task: { taskInfo: { name: nasty } } },
})

describe('drawings of a pipeline', () => {
  it('are Mermaid with a subgraph for each group', () => {
    expect(drawMermaid(document)).to.equal(
      [
        'flowchart TD',
        '  accTitle: made',
        '  t1("load")',
        '  subgraph t2 ["for each #91;1,2#93; · 2 at once"]',
        '    direction TB',
        '    t3("train")',
        '  end',
        '  subgraph t4 ["branches"]',
        '    direction TB',
        '    subgraph t5 ["if score ≥ 0.9"]',
        '      direction TB',
        '      t6("good")',
        '    end',
        '    subgraph t7 ["otherwise"]',
        '      direction TB',
        '      t8("bad")',
        '    end',
        '  end',
        '  t9("end<br>also after failures")',
        '  t10("#60;/text#62;#60;script#62;#34;#39;#38;#92; #93;#93; end #37;#37; --#62; #36;#123;x#125; #96;#59;")',
        '  t1 --> t2',
        '  t2 --> t4',
        '  t4 --> t9',
        '  classDef exit stroke-dasharray: 4 3',
        '  class t9 exit',
        '',
      ].join('\n'),
    )
  })

  it('say what a branch or a loop is beside the name somebody gave it, and conditions without what those before them rule out', () => {
    const [a, b] = ["inputs.parameter_values['a'] > 1", "inputs.parameter_values['b'] == 'x' || inputs.parameter_values['c'] == 'y'"]
    const named = made({
      'condition-branches-1': {
        component: 'comp-condition-branches-1',
        inside: {
          'condition-2': { inside: { one: {} }, task: { taskInfo: { name: 'big' }, ...branch(a) } },
          'condition-3': { inside: { two: {} }, task: branch(`!(${a}) && (${b})`) },
          'condition-4': { inside: { three: {} }, task: branch(`!(${a}) && !(${b})`) },
        },
      },
      'for-loop-5': {
        inside: { train: {} },
        task: { taskInfo: { name: 'Trials' }, parameterIterator: { itemInput: 'x', items: { raw: '[1]' } } },
      },
    })
    const frames = [...drawMermaid(named).matchAll(/subgraph t\d+ \["(.*)"\]/g)].map(([, label]) => label)
    expect(frames).to.deep.equal([
      'branches',
      'big · if a #62; 1',
      'else if b = #39;x#39; or c = #39;y#39;',
      'otherwise',
      'Trials · for each #91;1#93;',
    ])
  })

  it('find what a loop goes over behind a group that only selects it', () => {
    const list = 'pipelinechannel--plan-conf-subvar-sizes'
    const scoped = made({
      plan: {},
      'scope-1': {
        task: {
          inputs: {
            parameters: {
              [list]: {
                taskOutputParameter: { producerTask: 'plan', outputParameterKey: 'conf' },
                parameterExpressionSelector: 'parseJson(string_value)["sizes"]',
              },
            },
          },
        },
        inside: {
          'for-loop-2': {
            inside: { train: {} },
            task: {
              inputs: { parameters: { [list]: { componentInputParameter: list } } },
              parameterIterator: { itemInput: `${list}-loop-item`, items: { inputParameter: list } },
            },
          },
        },
      },
    })
    expect(drawMermaid(scoped)).to.contain('["for each plan.conf.sizes"]')
  })

  it('are DOT with a cluster for each group, arrows cut at the frames', () => {
    const dot = drawDot(document)
    expect(dot).to.contain('digraph "made" {')
    expect(dot).to.contain('  subgraph "cluster_for-loop-1" {\n    label="for each\\n[1,2] · 2 at once"\n    "for-loop-1/train" [label="train"]\n  }')
    expect(dot).to.contain('  "load" -> "for-loop-1/train" [lhead="cluster_for-loop-1"]')
    expect(dot).to.contain('  "condition-branches-2/condition-4/bad" -> "end" [ltail="cluster_condition-branches-2"]')
    expect(dot).to.contain('"odd" [label="</text><script>\\"\'&\\\\\\n ]] end')
  })

  it('are SVG that is sound XML, the same each time, light and dark', () => {
    const svg = drawSvg(document)
    expect(checkXml(svg)).to.deep.equal([])
    expect(svg).to.equal(drawSvg(document))
    expect(svg).to.contain('prefers-color-scheme:dark').and.to.contain('<title>for-loop-1/train</title>')
    expect(svg)
      .to.not.contain('<script')
      .and.to.not.match(/[\u0000\ud800]/)
  })
})

// Files that the Python SDK compiled; they lie beside the checkout and are not part of it.
const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../../shared/upstream/kfp', import.meta.url))

describe('drawings of files of the Python SDK', () => {
  if (!existsSync(upstream)) {
    it.skip('show every task once (not beside the checkout)')
    return
  }
  for (const file of readdirSync(`${upstream}/pipelines/valid`, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.yaml'))) {
    it(`of ${file} show every task once`, () => {
      const { document: read } = readPipeline(readFileSync(`${upstream}/pipelines/valid/${file}`, 'utf8'), { file })
      if (read === undefined) throw new Error('not read')
      const tasks = withDescendants(taskTree(read)).slice(1)
      const svg = drawSvg(read)
      expect(checkXml(svg)).to.deep.equal([])
      const [dot, mermaid] = [drawDot(read), drawMermaid(read)]
      expect(mermaid.match(/^ *(subgraph )?t\d+( \[|\[?\()/gm)).to.have.length(tasks.length)
      for (const { path, children } of tasks) {
        expect(countOf(svg, new RegExp(`"><title>${path}(?:\n|</title>)`)), path).to.equal(1)
        expect(countOf(dot, children.size > 0 ? `subgraph "cluster_${path}" {` : `"${path}" [label=`), path).to.equal(1)
      }
    })
  }
})

function countOf(text: string, part: string | RegExp): number {
  return text.split(part).length - 1
}
