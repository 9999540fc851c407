import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Ended, output } from './command.ts'
import { type Docker, startDocker } from './docker-daemon.ts'
import { repository } from './repository.ts'

const certificates = '/etc/ssl/certs/ca-certificates.crt'
const variables = ['NODE_EXTRA_CA_CERTS', 'PIP_CERT', 'SSL_CERT_FILE'].map((name) => `${name}=/opt/certificates.crt`).join(' ')
const dockerfile = `FROM node:22-bookworm-slim
COPY npm /usr/local/lib/node_modules/npm
COPY certificates.crt /opt/certificates.crt
ENV ${variables}
RUN ["ln", "-s", "../lib/node_modules/npm/bin/npm-cli.js", "/usr/local/bin/npm"]
`

/** Set by whoever has the time: CUDA's libraries are 3.4 GB to fetch and 20 GB to build with, and take up to a quarter of an hour. */
const isCudaWanted = process.env['CUDA_IMAGE'] !== undefined

describe('docker/component-gpu.Dockerfile', () => {
  let docker: Docker
  before(async function () {
    if (process.getuid?.() !== 0 && !process.env['CI']) return this.skip()
    docker = await startDocker()
    await addNpm(docker)
  })
  after(async () => docker?.stop())

  async function build(flavour: string): Promise<string> {
    const file = join(repository, 'docker/component-gpu.Dockerfile')
    const how = ['--network=host', '--build-arg=BASE=node:with-npm', `--build-arg=FLAVOUR=${flavour}`, `--file=${file}`, `--tag=node-gpu:${flavour}`]
    await output('docker', ['build', ...how, join(repository, 'docker')], { env: docker.env })
    const { stdout } = await docker.docker(['image', 'inspect', '--format={{.Size}} {{.Config.User}}', `node-gpu:${flavour}`])
    const [bytes, user] = stdout.trim().split(' ')
    expect(user).to.equal('65532:65532')
    console.log(`      node-gpu:${flavour}: ${(Number(bytes) / 1e9).toFixed(1)} GB`)
    return `node-gpu:${flavour}`
  }
  /** Computes this and that on the backend that is chosen in such an image, with the sources of this repository. */
  async function computed(image: string, ...more: readonly string[]): Promise<Ended> {
    const place = ['--rm', '--read-only', '--tmpfs=/tmp', '--network=none', `--volume=${repository}:/app:ro`, '--workdir=/app', ...more]
    const program = ['node', '--import', 'tsx', '--conditions', '@kfp-ts/source', 'conformance/src/native-parity.ts']
    return docker.docker(['run', ...place, image, ...program])
  }
  function expectNative({ stdout, stderr }: Ended): void {
    expect(stdout, stderr).to.match(/^\{"backend":"native","version":"TensorFlow 2\.21\.0"/m)
  }

  // It fetches a compiler and 274 MB, and takes two minutes of two processors.
  it('is, with TensorFlow for processors, a base in which that is what is chosen', async () => {
    expectNative(await computed(await build('cpu')))
  })

  it('promises a GPU with the libraries of CUDA, and computes without one only where none is promised', async function () {
    if (!isCudaWanted) return this.skip()
    this.timeout(7_200_000)
    const image = await build('gpu')
    const { code, stderr } = await computed(image)
    expect(
      [code, stderr.includes('KF8241  A GPU was promised (NVIDIA_VISIBLE_DEVICES=all) and is not used: failed call to cuInit')],
      stderr,
    ).to.deep.equal([1, true])
    expectNative(await computed(image, '--env=NVIDIA_VISIBLE_DEVICES=void'))
  })
})

/** The official image has npm, ours of Debian has not. */
async function addNpm({ env }: Docker): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-npm-base-'))
  const npm = join((await output('npm', ['root', '--global'])).trim(), 'npm')
  await cp(npm, join(folder, 'npm'), { recursive: true, dereference: true })
  await cp(certificates, join(folder, 'certificates.crt'))
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
  await output('docker', ['build', '--network=none', '--tag=node:with-npm', folder], { env })
  await rm(folder, { recursive: true })
}
