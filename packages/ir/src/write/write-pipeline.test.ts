import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import fc from 'fast-check'
import { load, YAML11_SCHEMA } from 'js-yaml'
import type { IrDocument } from '../document/document.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { smallText, spoiled } from '../small-document.test.ts'
import type { Value } from '../document/value.ts'
import { writePipeline } from './write-pipeline.ts'

const small = readPipeline(smallText).document
const withConstant = (value: Value): IrDocument =>
  spoiled(small, ({ spec }) => {
    spec.root.dag.tasks.a.inputs.parameters.count = { runtimeValue: { constant: value } }
  })

// Words that readers of YAML 1.1, YAML 1.2, PyYAML or Go's take for something other than text.
const nasty = [
  '',
  ' ',
  'y',
  'no',
  'on',
  'True',
  'null',
  '~',
  '1',
  '1_000',
  '0o7',
  '0O7',
  '0x1f',
  '0b1',
  '017',
  '1e3',
  '1.',
  '.5',
  '-.inf',
  '.nan',
  '1:20',
  '190:20:30',
  '2001-1-1',
  '2001-12-14t21:59:43.10-05:00',
  '<<',
  '=',
  '- a',
  'a: b',
  'a #b',
  '#',
  '@a',
  '`a',
  '%a',
  '!a',
  '&a',
  '*a',
  '|',
  '>',
  '{a',
  '[a',
  '"',
  "'",
  '\\',
  'a\tb',
  'a\n',
  '\na',
  'a\n\n b',
  ' a',
  'a ',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u007f',
  '\u0000',
  '\u{1f600}',
  '---',
  '...',
  '? a',
  ': a',
  'a:',
  '1_2e3',
  '0_7',
  "{{$.inputs.parameters['x']}}",
]

describe('writePipeline', () => {
  it('writes a comment for people, sorted keys, and the second document only when a platform has settings', () => {
    const text = writePipeline(
      spoiled(small, ({ spec }) => {
        spec.pipelineInfo.description = 'Says words.\nAnd more.'
        spec.root.inputDefinitions.parameters.mode.defaultValue = 'x'
      }),
    )
    expect(text.split('\n').slice(0, 8)).to.deep.equal([
      '# PIPELINE DEFINITION',
      '# Name: small',
      '# Description: Says words.',
      '#              And more.',
      '# Inputs:',
      "#    mode: str [Default: 'x']",
      'components:',
      '  comp-a:',
    ])
    expect(text).to.include('\n---\nplatforms:\n  kubernetes:\n')
    expect(
      writePipeline(
        spoiled(small, (document) => {
          document['platforms'] = {}
        }),
      ),
    ).to.not.include('---')
  })
  it('writes what it read, byte for byte', () => {
    const text = writePipeline(small as IrDocument)
    const { document } = readPipeline(text)
    expect(document).to.deep.equal(small)
    expect(writePipeline(document as IrDocument)).to.equal(text)
  })
  it('does not mind in which order keys were written', () => {
    const turned = JSON.parse(JSON.stringify(small), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    ) as IrDocument
    expect(writePipeline(turned)).to.equal(writePipeline(small as IrDocument))
  })

  for (const text of nasty) {
    it(`quotes ${JSON.stringify(text)} so that readers of YAML 1.1 and 1.2 find it again`, () => {
      const written = writePipeline(withConstant({ [text]: [text] }))
      expect(readPipeline(written).document).to.deep.equal(withConstant({ [text]: [text] }))
      const [first = ''] = written.split('\n---\n')
      const old = load(first, { schema: YAML11_SCHEMA }) as IrDocument['spec']
      expect(old.root.dag?.tasks['a']?.inputs?.parameters?.['count']?.runtimeValue?.constant).to.deep.equal({ [text]: [text] })
    })
  }
  it("and reading are each other's inverse for every value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 3 }), (value) => {
        const document = withConstant(JSON.parse(JSON.stringify(value)) as Value)
        const text = writePipeline(document)
        const read = readPipeline(text).document
        expect(JSON.stringify(read?.spec.root)).to.equal(JSON.stringify(readPipeline(writePipeline(read as IrDocument)).document?.spec.root))
        expect(read).to.deep.equal(document)
        expect(writePipeline(read as IrDocument)).to.equal(text)
      }),
    )
  })
  it('keeps descriptions with line breaks of all kinds inside the comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r', '\u0085', '\u2028', '\u0000'), (words, stop) => {
        const document = spoiled(small, ({ spec }) => {
          spec.pipelineInfo.description = `a${stop}root: ${words}`
        })
        expect(readPipeline(writePipeline(document)).document).to.deep.equal(document)
      }),
    )
  })
  it('refuses what JSON cannot carry', () => {
    expect(() => writePipeline(withConstant('\ud800'))).to.throw(PipelineError, 'KF3006  The document holds a value that JSON cannot carry.')
    expect(() => writePipeline(withConstant(Number.POSITIVE_INFINITY))).to.throw(PipelineError, 'KF3006')
  })
})
