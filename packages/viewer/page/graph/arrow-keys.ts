const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** From a focused box an arrow key goes to the nearest box that way. */
export function moveByArrow(event: KeyboardEvent): void {
  const direction = directions[event.key]
  const from = document.activeElement
  if (!direction || !(from instanceof HTMLElement) || from.dataset['task'] === undefined) return
  const boxes = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[data-task]')]
  const next = boxes
    .filter((box) => box !== from)
    .map((box) => [box, distance(from, box, direction)] as const)
    .sort(([, a], [, b]) => a - b)[0]
  if (!next || next[1] === Infinity) return
  event.preventDefault()
  next[0].focus()
}

/** Straight ahead counts once, sideways twice; what lies behind is out of reach. */
function distance(from: Element, to: Element, [dx, dy]: readonly [number, number]): number {
  const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()]
  const x = (b.left + b.right - a.left - a.right) / 2
  const y = (b.top + b.bottom - a.top - a.bottom) / 2
  const ahead = x * dx + y * dy
  const aside = Math.abs(x * dy) + Math.abs(y * dx)
  return ahead <= 1 ? Infinity : ahead + 2 * aside
}
