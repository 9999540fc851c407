import type { ComponentChildren } from 'preact'
import { number } from '../../src/view/format.ts'
import type { Plot } from './plot.ts'

interface AxesProps {
  readonly plot: Plot
  readonly scale: { readonly x: (value: number) => number; readonly y: (value: number) => number }
  readonly steps: { readonly x: readonly number[]; readonly y: readonly number[] }
  readonly names: { readonly x: string; readonly y: string }
}

/** Grid lines, their numbers and the names of both axes. */
export function Axes({ plot, scale, steps, names }: AxesProps): ComponentChildren {
  const { width, height, left, right, top, bottom } = plot
  return (
    <g class="axes" aria-hidden="true">
      {steps.y.map((step) => (
        <g key={step}>
          <line x1={left} x2={width - right} y1={scale.y(step)} y2={scale.y(step)} />
          <text x={left - 7} y={scale.y(step) + 3.5} text-anchor="end">
            {number(step)}
          </text>
        </g>
      ))}
      {steps.x.map((step) => (
        <text key={step} x={scale.x(step)} y={height - bottom + 16} text-anchor="middle">
          {number(step)}
        </text>
      ))}
      <text class="axis-name" x={(left + width - right) / 2} y={height - 4} text-anchor="middle">
        {names.x}
      </text>
      {names.y !== '' && (
        <text
          class="axis-name"
          x={12}
          y={(top + height - bottom) / 2}
          text-anchor="middle"
          transform={`rotate(-90 12 ${(top + height - bottom) / 2})`}
        >
          {names.y}
        </text>
      )}
    </g>
  )
}
