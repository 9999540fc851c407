import { expect } from 'chai'
import type { RunArtifact, TaskRecord } from '@kfp-ts/runs'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { resultsOfRun } from './run-results.ts'
import { taskTree } from './task-tree.ts'

const artifact = (name: string, told: Partial<RunArtifact> = {}): RunArtifact => ({
  name,
  schemaTitle: 'system.Artifact',
  uri: name,
  metadata: {},
  ...told,
})
const making = (...artifacts: readonly RunArtifact[]): Partial<TaskRecord> => ({
  outputs: { parameters: {}, artifacts: Object.fromEntries(artifacts.map((each) => [each.name, [each]])) },
})
const metrics = artifact('metrics', { schemaTitle: 'system.Metrics', metadata: { accuracy: 0.9, history: [1, 2] } })

describe('resultsOfRun', () => {
  it('shows the scalars of metrics', () => {
    const [result] = resultsOfRun(taskTree([madeTask('evaluate', making(metrics))]), {})
    expect(result).to.deep.include({ kind: 'metrics', name: 'metrics', metrics: { accuracy: 0.9 } })
  })

  it('leaves the metrics of turns to the table of trials, unless there is only one turn', () => {
    expect(resultsOfRun(taskTree(madeLoop(2, () => making(metrics))), {})).to.deep.equal([])
    expect(resultsOfRun(taskTree(madeLoop(1, () => making(metrics))), {})).to.have.length(1)
  })

  it('shows what the page carries of an artifact, pictures last', () => {
    const contents = { photographs: { kind: 'pictures', pictures: [], total: 3 }, report: { kind: 'html', text: '<p>' } } as const
    const results = resultsOfRun(
      taskTree([madeTask('ingest', making(artifact('photographs'))), madeTask('evaluate', making(artifact('report')))]),
      contents,
    )
    expect(results.map((result) => [result.kind, result.name])).to.deep.equal([
      ['content', 'report'],
      ['content', 'photographs'],
    ])
  })

  it('shows both the matrix and the curve of one artifact', () => {
    const metadata = {
      confusionMatrix: { annotationSpecs: [{ displayName: 'a' }], rows: [{ row: [1] }] },
      confidenceMetrics: [
        { confidenceThreshold: 1, recall: 0, falsePositiveRate: 0 },
        { confidenceThreshold: 0, recall: 1, falsePositiveRate: 1 },
      ],
    }
    const results = resultsOfRun(taskTree([madeTask('evaluate', making(artifact('confusion', { metadata })))]), {})
    expect(results.map((result) => result.kind)).to.deep.equal(['confusion', 'roc'])
  })
})
