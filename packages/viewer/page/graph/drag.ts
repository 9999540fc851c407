import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Dragging the empty space between the boxes with a mouse scrolls the graph; fingers scroll it by themselves. */
export function useDrag(viewport: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button === 0 && !(event.target as Element).closest('button'))
        element.setPointerCapture(event.pointerId)
    }
    const onMove = (event: PointerEvent): void => {
      if (element.hasPointerCapture(event.pointerId)) element.scrollBy(-event.movementX, -event.movementY)
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
    }
  }, [])
}
