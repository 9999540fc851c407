import type { TaskPath } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ancestors } from '../../src/view/task-tree.ts'
import { initiallyOpen } from '../../src/view/initially-open.ts'
import { visibleGraph } from '../../src/view/visible-graph.ts'
import { usePage } from '../page-context.ts'
import { place } from '../place.ts'
import { moveByArrow } from './arrow-keys.ts'
import { GraphLevel } from './graph-level.tsx'
import { layout } from '../../src/view/layout.ts'
import { useDrag } from './drag.ts'
import { useScale } from './scale.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

/** The graph: boxes are ordinary buttons on a stage that scrolls, zooms and can be dragged. */
export function GraphView(): ComponentChildren {
  const { data, tree, selected } = usePage()
  const [open, setOpen] = useState(() => initiallyOpen(tree))
  const seen = useMemo(() => withPathTo(open, selected?.path), [open, selected])
  const drawing = useMemo(() => layout(visibleGraph(tree, seen)), [tree, seen])
  const viewport = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useScale(viewport, drawing)
  useDrag(viewport)
  useLayoutEffect(() => {
    if (!selected) viewport.current?.querySelector('[data-task]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  useEffect(() => {
    viewport.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selected?.path])
  const toggle = (path: TaskPath): void => setOpen(toggled(seen, path))
  return (
    <div class="graph">
      <div class="viewport" ref={viewport} onKeyDown={moveByArrow}>
        <div class="stage-space" style={place({ width: drawing.width * scale, height: drawing.height * scale })}>
          <div
            class="stage"
            role="group"
            aria-label={`Graph of ${data.run.pipeline}`}
            style={{ ...place({ width: drawing.width, height: drawing.height }), transform: `scale(${scale})` }}
          >
            <GraphLevel layout={drawing} onToggle={toggle} />
          </div>
        </div>
      </div>
      <ZoomButtons scale={scale} onScale={setScale} />
    </div>
  )
}

function withPathTo(open: ReadonlySet<TaskPath>, path: TaskPath | undefined): ReadonlySet<TaskPath> {
  return path === undefined ? open : new Set([...open, ...ancestors(path)])
}

function toggled(open: ReadonlySet<TaskPath>, path: TaskPath): ReadonlySet<TaskPath> {
  return open.has(path) ? new Set([...open].filter((each) => each !== path)) : new Set([...open, path])
}
