import type { ComponentChildren } from 'preact'

interface FoldButtonProps {
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

export function FoldButton({ name, isOpen, onToggle }: FoldButtonProps): ComponentChildren {
  const word = `${isOpen ? 'Fold' : 'Unfold'} ${name}`
  return (
    <button type="button" class="fold" aria-expanded={isOpen} aria-label={word} title={word} onClick={onToggle}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isOpen ? 'M4 10l4-4 4 4' : 'M4 6l4 4 4-4'} />
      </svg>
    </button>
  )
}
