import type { ComponentChildren } from 'preact'

interface ZoomProps {
  readonly scale: number
  readonly onScale: (scale: number | 'fit') => void
}

export function ZoomButtons({ scale, onScale }: ZoomProps): ComponentChildren {
  return (
    <div class="zoom" role="group" aria-label="Size of the graph">
      <button type="button" aria-label="Smaller" onClick={() => onScale(scale / 1.25)}>
        −
      </button>
      <button type="button" aria-label="Fit to width" title="Fit to width" onClick={() => onScale('fit')}>
        {Math.round(scale * 100)}%
      </button>
      <button type="button" aria-label="Larger" onClick={() => onScale(scale * 1.25)}>
        +
      </button>
    </div>
  )
}
