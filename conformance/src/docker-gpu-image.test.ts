import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { output } from './command.ts'
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

// It fetches a compiler and 274 MB of TensorFlow, and takes two minutes of two processors; with CUDA's libraries it would fetch gigabytes.
describe('docker/component-gpu.Dockerfile with TensorFlow for processors', () => {
  let docker: Docker
  before(async function () {
    if (process.getuid?.() !== 0 && !process.env['CI']) return this.skip()
    docker = await startDocker()
  })
  after(async () => docker?.stop())

  it('is a base in which the native addon computes with TensorFlow 2.21.0', async () => {
    await addNpm(docker)
    const file = join(repository, 'docker/component-gpu.Dockerfile')
    const how = ['--network=host', '--build-arg=BASE=node:with-npm', '--build-arg=FLAVOUR=cpu', `--file=${file}`, '--tag=node-gpu:cpu']
    await output('docker', ['build', ...how, join(repository, 'docker')], { env: docker.env })
    const script = `const tf = require('@tensorflow/tfjs-node-gpu'); console.log(process.getuid(), tf.backend().binding.TF_Version, tf.sum(tf.ones([2, 3])).arraySync())`
    const { stdout, stderr } = await docker.docker(['run', '--rm', '--read-only', '--network=none', 'node-gpu:cpu', 'node', '-e', script])
    expect(stdout.trim().split('\n').at(-1), stderr).to.equal('65532 2.21.0 6')
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
