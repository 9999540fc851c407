import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

const limits = { smallest: 0.3, largest: 2, smallestFit: 0.55 } as const
const margin = 48

/** The graph's scale; 1 is its natural size. It starts, and follows the window, at the scale that fits the width, until the reader chooses one. */
export function useScale(
  viewport: RefObject<HTMLElement | null>,
  drawing: { readonly width: number },
): readonly [number, (scale: number | 'fit') => void] {
  const [chosen, setChosen] = useState<number | 'fit'>('fit')
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = viewport.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    setRoom(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  const fit = Math.min(1, Math.max(limits.smallestFit, (room - margin) / Math.max(1, drawing.width)))
  const scale = chosen === 'fit' ? fit : chosen
  const choose = (next: number | 'fit'): void => setChosen(next === 'fit' ? next : Math.min(limits.largest, Math.max(limits.smallest, next)))
  usePinch(viewport, (factor) => choose(scale * factor))
  return [scale, choose]
}

/** Ctrl and the wheel, which is also what a pinch on a touchpad sends. */
function usePinch(viewport: RefObject<HTMLElement | null>, onPinch: (factor: number) => void): void {
  useEffect(() => {
    const element = viewport.current
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      onPinch(Math.exp(-event.deltaY / 300))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  })
}
