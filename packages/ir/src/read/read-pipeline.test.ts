import type { Position } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { readPipeline } from './read-pipeline.ts'
import { smallText } from '../small-document.test.ts'

/** What is said, and about which characters of the text. */
const said = (text: string): readonly string[] =>
  readPipeline(text, { file: 'small.yaml' }).diagnostics.map(({ code, message, position }) => `${code} ${message} @${marked(text, position)}`)
function marked(text: string, position: Position | undefined): string {
  if (position === undefined) return 'nowhere'
  const start = position.column - 1
  return text.split('\n')[position.line - 1]?.slice(start, start + (position.length ?? 0)) ?? ''
}
const changed = (from: string, to: string): string => {
  expect(smallText).to.include(from)
  return smallText.replace(from, to)
}

describe('readPipeline', () => {
  it('reads both documents', () => {
    const { document, diagnostics } = readPipeline(smallText)
    expect(diagnostics).to.deep.equal([])
    expect(document?.spec.components?.['comp-say']).to.deep.equal({
      executorLabel: 'exec-say',
      inputDefinitions: { parameters: { word: { parameterType: 'STRING' } } },
      outputDefinitions: { parameters: { said: { parameterType: 'STRING' } } },
    })
    expect(document?.platforms).to.have.all.keys('kubernetes')
  })

  it('takes the names of fields with underscores, as the backend does, and still knows where they stand', () => {
    const { document, diagnostics, positionOf } = readPipeline(
      smallText.replaceAll('componentRef', 'component_ref').replaceAll('dependentTasks', 'dependent_tasks'),
    )
    expect(diagnostics).to.deep.equal([])
    expect(document).to.deep.equal(readPipeline(smallText).document)
    expect(marked(smallText, positionOf(['spec', 'root', 'dag', 'tasks', 'b', 'dependentTasks', 1]))).to.equal('for-loop-1')
  })
  it('takes a field that is null as not written', () => {
    expect(readPipeline(changed('sdkVersion: kfp-ts-0.1.0', 'sdkVersion:')).document?.spec).to.not.have.any.keys('sdkVersion')
  })
  it('takes quoted lines that are indented less than they should be, as Python and Go do', () => {
    const loose = changed('image: busybox:1', 'image: "busy\\\n      box:1"')
    const { document, diagnostics, positionOf } = readPipeline(loose)
    expect(diagnostics).to.deep.equal([])
    expect(document?.spec.deploymentSpec?.executors?.['exec-a']?.container?.image).to.equal('busybox:1')
    expect(marked(loose, positionOf(['spec', 'deploymentSpec', 'executors', 'exec-b']))).to.equal('exec-b')
  })

  describe('refuses, saying where,', () => {
    const refused: readonly (readonly [string, string, ...string[]])[] = [
      ['no YAML', 'root: [1', 'KF3001 The text is not YAML: unexpected end of the stream within a flow collection. @'],
      ['nothing', '# only a comment\n', 'KF3002 The file holds no document. @'],
      ['a list', '- 1\n', 'KF3003 The document is a list, not a compiled pipeline. @'],
      ['a word', 'hello', 'KF3003 The document is the text "hello", not a compiled pipeline. @'],
      [
        'a workflow',
        'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n',
        'KF3003 The document is a Kubernetes object of kind Workflow, not a compiled pipeline. @',
      ],
      ['a component of version 1', 'name: x\nimplementation: {}\n', 'KF3003 The document is a component of version 1, not a compiled pipeline. @'],
      ['something else', 'a: 1\nb: 2\n', 'KF3003 The document is an object with a, b, not a compiled pipeline. @'],
      ['a platform document alone', 'platforms: {}\n', 'KF3003 The document is a platform document, not a compiled pipeline. @'],
      ['two pipelines', `${smallText}---\n${smallText.split('---\n')[0]}`, 'KF3004 The file holds 2 pipeline documents; there may be one. @'],
      [
        'a key that is written twice',
        changed('  name: small\n', '  name: small\n  name: other\n'),
        'KF3005 The key "name" is written twice in one mapping. @name',
      ],
      [
        'an unknown field',
        changed('schemaVersion: 2.1.0', 'schemaVersion: 2.1.0\nnonsense: 1'),
        'KF3010 Unknown field "nonsense" in the document. @nonsense',
      ],
      [
        'an unknown field of a container',
        changed('image: busybox:1', 'image: busybox:1\n        imag: y'),
        'KF3010 Unknown field "imag" in deploymentSpec.executors.exec-a.container. @imag',
      ],
      [
        'a choice where an output is declared',
        changed('          parameterType: LIST\n', '          parameterType: LIST\n          literals: [[a]]\n'),
        'KF3010 Unknown field "literals" in components.comp-a.outputDefinitions.parameters.words. @literals',
      ],
      [
        'an unknown field of a platform',
        changed('mountPath: /data', 'mountPth: /data'),
        'KF3010 Unknown field "mountPth" in platforms.kubernetes.deploymentSpec.executors.exec-a.pvcMount[0]. @mountPth',
      ],
      [
        'a text where a list belongs',
        changed("        args:\n        - '{{$.inputs.parameters[''said'']}}'", '        args: hello'),
        'KF3011 deploymentSpec.executors.exec-b.container.args must be a list, not "hello". @hello',
      ],
      [
        'a number where a text belongs',
        changed('image: busybox:1', 'image: 1'),
        'KF3011 deploymentSpec.executors.exec-a.container.image must be text, not 1. @1',
      ],
      [
        'a duration without unit',
        changed('backoffDuration: 30s', 'backoffDuration: 30'),
        "KF3011 root.dag.tasks.b.retryPolicy.backoffDuration must be a duration like '30s', not 30. @30",
      ],
      [
        'a fraction of a retry',
        changed('maxRetryCount: 2', 'maxRetryCount: 2.5'),
        'KF3011 root.dag.tasks.b.retryPolicy.maxRetryCount must be a whole number, not 2.5. @2.5',
      ],
      ['a missing part', changed('schemaVersion: 2.1.0\n', ''), 'KF3012 The document has no "schemaVersion". @'],
      [
        'an unknown type',
        changed('parameterType: NUMBER_INTEGER', 'parameterType: INT'),
        'KF3013 components.comp-a.inputDefinitions.parameters.count.parameterType is "INT", which is no value it can have. @INT',
      ],
      [
        'two sources for one input',
        changed('componentInputParameter: mode', 'componentInputParameter: mode\n              runtimeValue: {constant: 1}'),
        'KF3014 root.dag.tasks.b.inputs.parameters.pipelinechannel--mode must hold exactly one of runtimeValue, componentInputParameter, taskOutputParameter, taskFinalStatus, not runtimeValue and componentInputParameter. @pipelinechannel--mode',
      ],
      [
        'another schema',
        changed('schemaVersion: 2.1.0', 'schemaVersion: 2.0.0'),
        'KF3015 The schema version is 2.0.0; this is a reader of 2.1.0. @schemaVersion',
      ],
      [
        'an infinity',
        changed('constant: 2', 'constant: .inf'),
        'KF3006 root.dag.tasks.a.inputs.parameters.count.runtimeValue.constant holds a value that JSON cannot carry. @.inf',
      ],
    ]
    for (const [what, text, ...expected] of refused) {
      it(what, () => {
        expect(said(text)).to.deep.equal(expected)
        expect(readPipeline(text).document).to.equal(undefined)
      })
    }

    it('a text that grows without end in memory', () => {
      const lists = Array.from(
        { length: 8 },
        (_, level) =>
          `l${level}: &l${level} [${
            level === 0
              ? '1'
              : Array(9)
                  .fill(`*l${level - 1}`)
                  .join(', ')
          }]`,
      )
      expect(said(lists.join('\n')).join()).to.match(/^KF3001 The text is not YAML: aliases? /)
    })
  })

  it('says all that is wrong at once', () => {
    const text = smallText
      .replace('schemaVersion: 2.1.0', 'schemaVersion: 2.0.0')
      .replace('parameterType: NUMBER_INTEGER', 'parameterType: INT')
      .replace('mountPath', 'path')
    expect(readPipeline(text).diagnostics.map(({ code }) => code)).to.deep.equal(['KF3015', 'KF3013', 'KF3010'])
  })
})
