import type { Html } from '../page/markup.ts'
import type { SweepPoint } from '../threshold-sweep.ts'
import { lineChart } from './line-chart.ts'

/** Precision, recall and accuracy over the threshold as SVG, with a dashed line at the one in use. */
export function thresholdChart(sweep: readonly SweepPoint[], threshold: number): Html {
  const curve = (by: 'precision' | 'recall' | 'accuracy') => ({
    name: by,
    style: 'solid' as const,
    // At the threshold that nothing reaches there is no precision.
    points: sweep.slice(1).map((point) => ({ x: point.threshold, y: point[by] })),
  })
  return lineChart({
    title: 'What a threshold leads to',
    x: { label: 'threshold', from: 0, to: 1 },
    y: { label: 'share', from: 0, to: 1 },
    series: [
      curve('precision'),
      curve('recall'),
      curve('accuracy'),
      { name: 'in use', style: 'dashed', points: [0, 1].map((y) => ({ x: threshold, y })) },
    ],
  })
}
