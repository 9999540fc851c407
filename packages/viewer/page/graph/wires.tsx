import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import { arrowHead, curve, type Wire } from '@kfp-ts/ir/draw'
import type { Layout } from '../../src/view/layout.ts'

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
          <path class="head" d={arrowHead(wire.points[wire.points.length - 1])} />
        </g>
      ))}
    </svg>
  )
}
