import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the engine is: as DOCKER_HOST says, else the docker client's current context, else the socket that is there. */
export function engineAddress(env: NodeJS.ProcessEnv = process.env): string {
  if (env['DOCKER_HOST']) return env['DOCKER_HOST']
  const folder = env['DOCKER_CONFIG'] ?? join(homedir(), '.docker')
  const context = env['DOCKER_CONTEXT'] ?? json(join(folder, 'config.json'))?.['currentContext']
  if (typeof context === 'string' && context !== 'default') {
    const id = createHash('sha256').update(context).digest('hex')
    const host = (json(join(folder, 'contexts/meta', id, 'meta.json')) as ContextFile | undefined)?.Endpoints?.docker?.Host
    if (host !== undefined) return host
  }
  if (process.platform === 'win32') return 'npipe:////./pipe/docker_engine'
  const own = join(homedir(), '.docker/run/docker.sock')
  return `unix://${existsSync(own) ? own : '/var/run/docker.sock'}`
}

interface ContextFile {
  readonly Endpoints?: { readonly docker?: { readonly Host?: string } }
}

function json(file: string): { readonly [field: string]: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { readonly [field: string]: unknown }
  } catch {
    return undefined
  }
}
