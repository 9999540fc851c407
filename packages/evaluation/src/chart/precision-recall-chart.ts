import type { Html } from '../page/markup.ts'
import { averagePrecision, type PrecisionRecallPoint } from '../precision-recall-curve.ts'
import { lineChart } from './line-chart.ts'

/** The precision-recall curve as SVG; the dashed line is the precision that guessing would have. */
export function precisionRecallChart(points: readonly PrecisionRecallPoint[]): Html {
  // Where everything is taken for class 1, precision is its share of all.
  const share = points.at(-1)?.precision ?? 0
  return lineChart({
    title: `Precision and recall, average ${averagePrecision(points).toFixed(3)}`,
    x: { label: 'recall', from: 0, to: 1 },
    y: { label: 'precision', from: 0, to: 1 },
    series: [
      { name: 'model', style: 'solid', points: points.map(({ recall: x, precision: y }) => ({ x, y })) },
      { name: 'guessing', style: 'dashed', points: [0, 1].map((x) => ({ x, y: share })) },
    ],
  })
}
