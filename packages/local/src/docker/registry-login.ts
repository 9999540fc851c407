import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What an engine is given to show a registry. */
export interface Login {
  readonly username: string
  readonly password: string
  readonly serveraddress: string
}
interface ClientConfig {
  readonly auths?: { readonly [registry: string]: { readonly auth?: string } }
  readonly credsStore?: string
  readonly credHelpers?: { readonly [registry: string]: string }
}

const hub = 'https://index.docker.io/v1/'

/** What `docker login` left for the registry of an image, in its file or with its helper; `undefined` where nothing is. */
export async function registryLogin(image: string): Promise<Login | undefined> {
  const [first = '', ...rest] = image.split('/')
  const registry = rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : hub
  const { auths = {}, credHelpers = {}, credsStore } = await clientConfig()
  const helper = credHelpers[registry] ?? credsStore
  if (helper !== undefined) return fromHelper(helper, registry)
  const { auth } = auths[registry] ?? auths[`https://${registry}`] ?? {}
  if (auth === undefined) return undefined
  const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':')
  return { username, password: password.join(':'), serveraddress: registry }
}

async function clientConfig(): Promise<ClientConfig> {
  try {
    return JSON.parse(await readFile(join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'config.json'), 'utf8')) as ClientConfig
  } catch {
    return {}
  }
}

/** A helper that fails knows nobody: the registry then says what it thinks of that. */
async function fromHelper(helper: string, serveraddress: string): Promise<Login | undefined> {
  const child = spawn(`docker-credential-${helper}`, ['get'], { stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.on('error', () => undefined)
  child.stdin.end(serveraddress)
  let answer = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text))
  await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  try {
    const { Username: username, Secret: password } = JSON.parse(answer) as { readonly Username: string; readonly Secret: string }
    return { username, password, serveraddress }
  } catch {
    return undefined
  }
}
