import type { ComponentChildren } from 'preact'
import { number } from '../../src/view/format.ts'
import type { RocCurve } from '../../src/view/classification.ts'
import { Axes } from './axes.tsx'
import { path, scaled } from './plot.ts'
import { useReader } from './reader.ts'

const plot = { width: 360, height: 330, left: 52, top: 10, right: 12, bottom: 42 } as const
const whole = { from: 0, to: 1 } as const
const steps = [0, 0.2, 0.4, 0.6, 0.8, 1] as const
const scale = scaled(plot, whole, whole)

/** A ROC curve that is read point by point; it begins at the threshold nearest to one half. */
export function RocChart({ curve, name }: { readonly curve: RocCurve; readonly name: string }): ComponentChildren {
  const places = curve.points.map((point) => [scale.x(point.falsePositiveRate), scale.y(point.recall)] as const)
  const start = nearestIndex(curve.points.map((point) => Math.abs(point.threshold - 0.5)))
  const [index, reader] = useReader(start, places.length, (x, y) => nearestIndex(places.map((place) => Math.hypot(place[0] - x, place[1] - y))))
  const point = curve.points[index]
  const place = places[index]
  const corners = [[scale.x(0), scale.y(0)], ...places, [scale.x(1), scale.y(1)]] as const
  const text = point
    ? `threshold ${number(point.threshold)}, recall ${number(point.recall)}, false positive rate ${number(point.falsePositiveRate)}`
    : ''
  return (
    <div class="chart roc">
      <svg
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        role="slider"
        aria-label={`ROC curve ${name}, area ${number(curve.area)}`}
        aria-valuemin={0}
        aria-valuemax={places.length - 1}
        aria-valuenow={index}
        aria-valuetext={text}
        {...reader}
      >
        <Axes plot={plot} scale={scale} steps={{ x: steps, y: steps }} names={{ x: 'false positive rate', y: 'recall' }} />
        <path
          class="chance"
          d={path([
            [scale.x(0), scale.y(0)],
            [scale.x(1), scale.y(1)],
          ])}
        />
        <path class="area" d={`${path([...corners, [scale.x(1), scale.y(0)]])}z`} />
        <path class="line" d={path(corners)} />
        {place && <circle class="dot" cx={place[0]} cy={place[1]} r="5" />}
      </svg>
      <p class="read-out">
        area <b>{number(curve.area)}</b>
        {point && (
          <>
            {' '}
            · threshold <b>{number(point.threshold)}</b> · recall <b>{number(point.recall)}</b> · false positives{' '}
            <b>{number(point.falsePositiveRate)}</b>
          </>
        )}
      </p>
    </div>
  )
}

function nearestIndex(distances: readonly number[]): number {
  return distances.indexOf(Math.min(...distances))
}
