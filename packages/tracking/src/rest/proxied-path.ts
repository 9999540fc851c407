/** Where the tracking server keeps artifacts for its clients. */
export const proxy = '/api/2.0/mlflow-artifacts'

/** The path on the tracking server itself that an artifact address stands for; undefined for every other place, whatever it claims to be. */
export function proxiedPath(server: string, uri: string): string | undefined {
  if (/^mlflow-artifacts:\/(?!\/)/.test(uri) || uri.startsWith('mlflow-artifacts:///')) return uri.replace(/^mlflow-artifacts:\/+/, '')
  const { host, href } = new URL(server)
  if (uri.startsWith(`mlflow-artifacts://${host}/`)) return uri.slice(`mlflow-artifacts://${host}/`.length)
  const absolute = `${href.replace(/\/+$/, '')}${proxy}/artifacts/`
  return uri.startsWith(absolute) ? uri.slice(absolute.length) : undefined
}

/** Slashes stay, everything else that means something in an address is encoded. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
