import type { TaskPath } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import { place } from '../place.ts'
import { frame } from '../../src/view/layout.ts'
import type { Box, Layout } from '../../src/view/layout.ts'
import { GroupFrame } from './group-frame.tsx'
import { FoldedBox } from './folded-box.tsx'
import { TaskBox } from './task-box.tsx'
import { Wires } from './wires.tsx'

interface LevelProps {
  readonly layout: Layout
  readonly onToggle: (path: TaskPath) => void
}

export function GraphLevel({ layout, onToggle }: LevelProps): ComponentChildren {
  return (
    <>
      <Wires layout={layout} />
      {readingOrder(layout.boxes).map((box) => (
        <div key={box.node.id} class="place" style={place({ left: box.x, top: box.y, width: box.width, height: box.height })}>
          <BoxContent box={box} onToggle={onToggle} />
        </div>
      ))}
    </>
  )
}

function BoxContent({ box, onToggle }: { readonly box: Box; readonly onToggle: (path: TaskPath) => void }): ComponentChildren {
  const { selected } = usePage()
  const isSelected = selected?.path === box.node.task.path
  const toggle = (): void => onToggle(box.node.id)
  if (!box.node.inside) return <TaskBox node={box.node} isSelected={isSelected} />
  if (!box.inside) return <FoldedBox node={box.node} inside={box.node.inside} isSelected={isSelected} onToggle={toggle} />
  return (
    <GroupFrame node={box.node} inside={box.node.inside} isSelected={isSelected} onToggle={toggle}>
      <div
        class="inner"
        style={place({ left: (box.width - box.inside.width) / 2, top: frame.top, width: box.inside.width, height: box.inside.height })}
      >
        <GraphLevel layout={box.inside} onToggle={onToggle} />
      </div>
    </GroupFrame>
  )
}

/** Tab goes through the boxes as the eye does. */
function readingOrder(boxes: readonly Box[]): readonly Box[] {
  return [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)
}
