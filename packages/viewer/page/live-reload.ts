import { useEffect } from 'preact/hooks'

const everyMilliseconds = 3000
const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** While a run is under way its page is written anew every now and then: shows the newest, until the reader begins to look around in it. */
export function useLiveReload(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => {
      if (!document.hidden) location.reload()
    }, everyMilliseconds)
    const stop = (): void => {
      clearInterval(timer)
      for (const touch of touches) removeEventListener(touch, stop)
    }
    for (const touch of touches) addEventListener(touch, stop, { passive: true })
    return stop
  }, [isRunning])
}
