import { type ChartPoint, charts, type Html, htmlPage, keyNumbers, lineChart, section, table } from '@kfp-ts/evaluation'
import type { EpochRecord } from '@kfp-ts/training'

/** A page with the loss and the accuracy of every epoch. */
export function learningCurves(history: readonly EpochRecord[], best: EpochRecord): string {
  return htmlPage({
    title: 'Learning curves',
    lead: `The model has the weights of epoch ${best.epoch}, which had the lowest loss on the validation photographs.`,
    content: [
      keyNumbers({
        'validation accuracy': percent(best.validationAccuracy),
        'validation loss': best.validationLoss.toFixed(3),
        'best epoch': String(best.epoch),
      }),
      charts(lossChart(history), accuracyChart(history)),
      section('Epochs', table(['epoch', 'loss', 'validation loss', 'validation accuracy'], history.map(row))),
    ],
  })
}

function lossChart(history: readonly EpochRecord[]): Html {
  const most = Math.max(...history.flatMap(({ loss, validationLoss }) => [loss, validationLoss]))
  return lineChart({
    title: 'Loss',
    x: epochAxis(history),
    y: { label: 'cross-entropy', from: 0, to: most * 1.05 },
    series: [
      { name: 'training', style: 'solid', points: curve(history, ({ loss }) => loss) },
      { name: 'validation', style: 'solid', points: curve(history, ({ validationLoss }) => validationLoss) },
    ],
  })
}

function accuracyChart(history: readonly EpochRecord[]): Html {
  const least = Math.min(0.5, ...history.map(({ validationAccuracy }) => validationAccuracy))
  return lineChart({
    title: 'Accuracy on the validation photographs',
    x: epochAxis(history),
    y: { label: 'accuracy', from: least, to: 1, format: (value) => `${Math.round(value * 100)} %` },
    series: [{ name: 'validation', style: 'solid', points: curve(history, ({ validationAccuracy }) => validationAccuracy) }],
  })
}

function curve(history: readonly EpochRecord[], value: (record: EpochRecord) => number): readonly ChartPoint[] {
  return history.map((record) => ({ x: record.epoch, y: value(record) }))
}

function epochAxis(history: readonly EpochRecord[]): { label: string; from: number; to: number; format: (value: number) => string } {
  return { label: 'epoch', from: 1, to: Math.max(2, history.length), format: (value) => (Number.isInteger(value) ? String(value) : '') }
}

function row({ epoch, loss, validationLoss, validationAccuracy }: EpochRecord): readonly (string | number)[] {
  return [epoch, Number(loss.toFixed(4)), Number(validationLoss.toFixed(4)), percent(validationAccuracy)]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
