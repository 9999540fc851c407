/** The names of the classes of surface photographs, which are the names of their folders. */
export const photographClasses = ['Negative', 'Positive'] as const

/** A photograph of a folder with one folder a class. */
export interface Photograph {
  /** Relative to the folder: `Positive/00017.jpg`. */
  readonly source: string
  /** 0 is `Negative`, 1 is `Positive`. */
  readonly label: number
}

const extensions = /\.(jpe?g|png|webp|gif|tiff?|avif|heic|bmp)$/i

/** Whether a file's name is that of a photograph; the dot files of file managers are none. */
export function isPhotograph(name: string): boolean {
  return extensions.test(name) && !name.startsWith('.')
}
