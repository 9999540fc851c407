import type { ComponentChildren } from 'preact'
import { number } from '../../src/view/format.ts'
import type { Series } from '../../src/view/trials.ts'
import { Axes } from './axes.tsx'
import { path, roundSteps, scaled } from './plot.ts'
import { useReader } from './reader.ts'

const plot = { width: 420, height: 240, left: 46, top: 10, right: 12, bottom: 38 } as const

/** One metric over the steps of every turn, a line a turn. */
export function LineChart({ series }: { readonly series: Series }): ComponentChildren {
  const { name, lines } = series
  const longest = Math.max(...lines.map((line) => line.values.length))
  const all = lines.flatMap((line) => line.values)
  const [xs, ys] = [{ from: 1, to: longest }, padded(Math.min(...all), Math.max(...all))]
  const scale = scaled(plot, xs, ys)
  const [index, reader] = useReader(longest - 1, longest, (x) => clamp(Math.round((x - scale.x(1)) / (scale.x(2) - scale.x(1))), longest))
  const steps = { x: roundSteps(xs, Math.min(8, longest)).filter(Number.isInteger), y: roundSteps(ys, 4) }
  const read = lines.map((line) => `turn ${line.turn}: ${numberAt(line.values, index)}`).join(', ')
  return (
    <figure class="chart">
      <figcaption>{name}</figcaption>
      <svg
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        role="slider"
        aria-label={`${name} by step`}
        aria-valuemin={1}
        aria-valuemax={longest}
        aria-valuenow={index + 1}
        aria-valuetext={read}
        {...reader}
      >
        <Axes plot={plot} scale={scale} steps={steps} names={{ x: 'epoch', y: '' }} />
        <line class="cursor" x1={scale.x(index + 1)} x2={scale.x(index + 1)} y1={plot.top} y2={plot.height - plot.bottom} />
        {lines.map((line, at) => (
          <g key={line.turn} class={`series series-${at % 8}`}>
            <path d={path(line.values.map((value, step) => [scale.x(step + 1), scale.y(value)]))} />
            {line.values.map((value, step) => (
              <circle key={step} cx={scale.x(step + 1)} cy={scale.y(value)} r={step === index ? 4.5 : 2.5} />
            ))}
          </g>
        ))}
      </svg>
      <ul class="legend" aria-hidden="true">
        {lines.map((line, at) => (
          <li key={line.turn} class={`series-${at % 8}`}>
            turn {line.turn} <b>{numberAt(line.values, index)}</b>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function numberAt(values: readonly number[], index: number): string {
  const value = values[index]
  return value === undefined ? 'ended' : number(value)
}

function padded(from: number, to: number): { readonly from: number; readonly to: number } {
  const margin = (to - from || Math.abs(to) || 1) * 0.06
  return { from: from - margin, to: to + margin }
}

function clamp(index: number, many: number): number {
  return Math.min(many - 1, Math.max(0, Number.isFinite(index) ? index : 0))
}
