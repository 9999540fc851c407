import { expect } from 'chai'
import type { Diagnostic } from './diagnostic.ts'
import { toSarif } from './to-sarif.ts'

const problems: readonly Diagnostic[] = [
  {
    code: 'KF3101',
    severity: 'error',
    message: 'Task "a" calls nobody.',
    hint: 'correct the name.',
    position: { file: '/project/compiled/two words/p.yaml', line: 3, column: 5, length: 4 },
    related: [{ message: 'declared here', position: { file: '/elsewhere/q.yaml', line: 1, column: 1 } }],
  },
  { code: 'KF3530', severity: 'warning', message: 'Only from 2.17.', position: { file: '/project/p.yaml', line: 1, column: 1 } },
  { code: 'KF3101', severity: 'error', message: 'Task "b" calls nobody.' },
]
const options = { version: '1.2.3', cwd: '/project', files: ['/project/p.yaml'], readFile: () => undefined }

describe('toSarif', () => {
  it('names tool, rules, places relative to the project, and what belongs to a problem', () => {
    const log = toSarif(problems, { ...options, pageOf: (code) => `https://example.org/errors/${code}.md` })
    expect(log).to.deep.equal({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'kfp-ts',
              semanticVersion: '1.2.3',
              rules: [
                {
                  id: 'KF3101',
                  defaultConfiguration: { level: 'error' },
                  help: { text: 'correct the name.' },
                  helpUri: 'https://example.org/errors/KF3101.md',
                },
                { id: 'KF3530', defaultConfiguration: { level: 'warning' }, helpUri: 'https://example.org/errors/KF3530.md' },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { PROJECTROOT: { uri: 'file:///project/' } },
          artifacts: [{ location: { uri: 'p.yaml', uriBaseId: 'PROJECTROOT' } }],
          results: [
            {
              ruleId: 'KF3101',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'Task "a" calls nobody.\nCorrect the name.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'compiled/two%20words/p.yaml', uriBaseId: 'PROJECTROOT' },
                    region: { startLine: 3, startColumn: 5, endColumn: 9 },
                  },
                },
              ],
              relatedLocations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'file:///elsewhere/q.yaml' }, region: { startLine: 1, startColumn: 1 } },
                  message: { text: 'declared here' },
                },
              ],
            },
            {
              ruleId: 'KF3530',
              ruleIndex: 1,
              level: 'warning',
              message: { text: 'Only from 2.17.' },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'p.yaml', uriBaseId: 'PROJECTROOT' }, region: { startLine: 1, startColumn: 1 } },
                },
              ],
            },
            { ruleId: 'KF3101', ruleIndex: 0, level: 'error', message: { text: 'Task "b" calls nobody.' } },
          ],
        },
      ],
    })
  })
  it('of no problems is a log without results', () => {
    expect(toSarif([], options)).to.have.nested.property('runs[0].results').that.deep.equals([])
  })
})
