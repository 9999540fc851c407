import type { TargetedEvent } from 'preact'
import { useState } from 'preact/hooks'

/** What an element needs so that a mouse, a finger or the arrow keys read a chart point by point. */
export interface ReaderProps {
  readonly tabindex: 0
  readonly onPointerMove: (event: TargetedEvent<SVGSVGElement, PointerEvent>) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Which of `many` points is read; `nearest` finds it from a place given in the units of the view box. */
export function useReader(start: number, many: number, nearest: (x: number, y: number) => number): readonly [number, ReaderProps] {
  const [index, setIndex] = useState(start)
  return [
    index,
    {
      tabindex: 0,
      onPointerMove: (event) => {
        const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
        const view = event.currentTarget.viewBox.baseVal
        setIndex(nearest(((event.clientX - left) / width) * view.width, ((event.clientY - top) / height) * view.height))
      },
      onKeyDown: (event) => {
        const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        setIndex(Math.min(many - 1, Math.max(0, index + step)))
      },
    },
  ]
}
