/** How words of a text are coloured; the caller knows whether there is a terminal. */
export interface Paint {
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  readonly changed: (text: string) => string
  readonly heading: (text: string) => string
  readonly dim: (text: string) => string
}

const asIs = (text: string): string => text

/** No colours. */
export const plain: Paint = { added: asIs, removed: asIs, changed: asIs, heading: asIs, dim: asIs }
