import type { Html } from '../page/markup.ts'
import { areaUnderCurve, type RocPoint } from '../roc-curve.ts'
import { lineChart } from './line-chart.ts'

/** The ROC curve as SVG, with the diagonal that guessing would give. */
export function rocChart(points: readonly RocPoint[]): Html {
  return lineChart({
    title: `ROC curve, area ${areaUnderCurve(points).toFixed(3)}`,
    x: { label: 'false positive rate', from: 0, to: 1 },
    y: { label: 'recall', from: 0, to: 1 },
    series: [
      { name: 'model', style: 'solid', points: points.map(({ falsePositiveRate: x, recall: y }) => ({ x, y })) },
      {
        name: 'guessing',
        style: 'dashed',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      },
    ],
  })
}
