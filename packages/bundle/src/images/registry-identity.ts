import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

interface DockerConfig {
  readonly auths?: { readonly [registry: string]: { readonly auth?: string } }
  readonly credsStore?: string
  readonly credHelpers?: { readonly [registry: string]: string }
}

/** The registry that a name of an image leads to. */
export function registryOf(image: string): string {
  const [first = '', ...rest] = image.split('/')
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}

/** Who Docker says we are to an image's registry, in words; never a password. */
export async function registryIdentity(image: string): Promise<string> {
  const registry = registryOf(image)
  const { auths = {}, credsStore, credHelpers = {} } = await readConfig()
  const helper = credHelpers[registry] ?? credsStore
  if (helper !== undefined) return `whom docker-credential-${helper} knows`
  const auth = (auths[registry] ?? auths[`https://${registry}`] ?? (registry === 'docker.io' ? auths['https://index.docker.io/v1/'] : undefined))
    ?.auth
  const user = auth === undefined ? '' : Buffer.from(auth, 'base64').toString('utf8').split(':')[0]
  return user ? `"${user}"` : 'nobody (there was no docker login)'
}

async function readConfig(): Promise<DockerConfig> {
  try {
    return JSON.parse(await readFile(join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'config.json'), 'utf8')) as DockerConfig
  } catch {
    return {}
  }
}
