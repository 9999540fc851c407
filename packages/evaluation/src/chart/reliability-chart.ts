import type { Calibration } from '../calibration.ts'
import type { Html } from '../page/markup.ts'
import { lineChart } from './line-chart.ts'

/** The reliability diagram as SVG: how often class 1 is the truth where the model says so with a probability; on the dashed line it can be believed. */
export function reliabilityChart({ bins, expectedError }: Calibration): Html {
  return lineChart({
    title: `Calibration, expected error ${expectedError.toFixed(3)}`,
    x: { label: 'probability', from: 0, to: 1 },
    y: { label: 'share of class 1', from: 0, to: 1 },
    series: [
      { name: 'model', style: 'solid', points: bins.map(({ meanScore: x, positives: y }) => ({ x, y })) },
      { name: 'calibrated', style: 'dashed', points: [0, 1].map((value) => ({ x: value, y: value })) },
    ],
  })
}
