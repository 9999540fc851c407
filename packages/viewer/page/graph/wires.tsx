import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import type { Layout, Point, Wire } from '../../src/view/layout.ts'

/** The arrows of one level. */
export function Wires({ layout }: { readonly layout: Layout }): ComponentChildren {
  const { selected } = usePage()
  const selectedBox = layout.boxes.find((box) => box.node.task.path === selected?.path)?.node.id
  const skipped = new Set(layout.boxes.filter((box) => box.node.task.state === 'skipped').map((box) => box.node.id))
  const classOf = (wire: Wire): string =>
    ['wire', skipped.has(wire.to) && 'is-skipped', selectedBox !== undefined && [wire.from, wire.to].includes(selectedBox) && 'is-near']
      .filter(Boolean)
      .join(' ')
  return (
    <svg class="wires" width={layout.width} height={layout.height} aria-hidden="true">
      {layout.wires.map((wire) => (
        <g key={`${wire.from}\n${wire.to}`} class={classOf(wire)}>
          <path d={curve(wire.points)} />
          <path class="head" d={head(wire.points[wire.points.length - 1])} />
        </g>
      ))}
    </svg>
  )
}

/** A curve that leaves and reaches every point vertically. */
function curve(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      if (!before) return `M${at(point)}`
      const middle = (before.y + point.y) / 2
      return `C${at({ x: before.x, y: middle })} ${at({ x: point.x, y: middle })} ${at(point)}`
    })
    .join('')
}

function head(tip: Point | undefined): string {
  return tip ? `M${at({ x: tip.x - 4.5, y: tip.y - 7 })}L${at(tip)}L${at({ x: tip.x + 4.5, y: tip.y - 7 })}z` : ''
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
