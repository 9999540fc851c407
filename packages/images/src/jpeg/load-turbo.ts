import type turbo from '@julusian/jpeg-turbo'

type Turbo = typeof turbo

let loading: Promise<Turbo | undefined> | undefined

/** The decoder of libjpeg-turbo, loaded with the first photograph; undefined on a machine for which it was not built. */
export function loadTurbo(): Promise<Turbo | undefined> {
  return (loading ??= import('@julusian/jpeg-turbo').then(
    ({ default: loaded }) => loaded,
    () => undefined,
  ))
}
