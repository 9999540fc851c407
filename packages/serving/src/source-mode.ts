const isSource = import.meta.url.endsWith('.ts')

/** How files of this package are named where they run: as sources in our tests, else compiled. */
export const extension: '.ts' | '.js' = isSource ? '.ts' : '.js'

/** What Node is told so that it finds our sources instead of what they compile to. */
export const conditions: readonly string[] = isSource ? ['--conditions=@kfp-ts/source'] : []

/** What Node is told so that a new process can run our sources. */
export const loader: readonly string[] = isSource ? ['--import=tsx'] : []
