import { command } from '@kfp-ts/serving/command'
import { expect } from 'chai'
import { loadAll } from 'js-yaml'
import type { DeploymentRequest } from './deployment-request.ts'
import { manifests, manifestsYaml } from './manifests.ts'

const request: DeploymentRequest = {
  name: 'surface-crack',
  image: 'registry.example.com/model-server:1.0.0',
  modelUri: 's3://models/surface-crack/3',
  version: '3',
  replicas: 2,
  port: 80,
  resources: { cpu: '1', memory: '1Gi' },
}

describe('the manifests of a model server', () => {
  it('come as a Service and a Deployment that belong together', () => {
    const [service, deployment] = manifests(request)
    expect([service.metadata.name, deployment.metadata.name]).to.deep.equal(['surface-crack', 'surface-crack'])
    expect(service.spec.selector).to.deep.equal(deployment.spec.selector.matchLabels)
    expect(deployment.spec.template.metadata.labels).to.include(deployment.spec.selector.matchLabels)
    expect(deployment.spec.selector.matchLabels).to.not.have.property('app.kubernetes.io/version')
    const [container] = deployment.spec.template.spec.containers
    expect(service.spec.ports).to.deep.equal([{ name: 'http', port: 80, targetPort: container?.ports[0]?.name }])
    expect(deployment.spec.replicas).to.equal(2)
    expect(deployment.metadata.labels['app.kubernetes.io/version']).to.equal('3')
  })

  it('start the server with the model, and ask it how it is', () => {
    const [, deployment] = manifests(request)
    const [container] = deployment.spec.template.spec.containers
    expect(container?.image).to.equal('registry.example.com/model-server:1.0.0')
    expect(container?.command.join(' ')).to.equal('kfp-ts serve s3://models/surface-crack/3 --name surface-crack --host 0.0.0.0 --port 8080')
    expect(container?.readinessProbe.httpGet).to.deep.equal({ path: '/readyz', port: 'http' })
    expect(container?.livenessProbe.httpGet).to.deep.equal({ path: '/livez', port: 'http' })
    expect(container?.resources).to.deep.equal({ requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } })
  })

  it('call the server in a way it understands', async () => {
    const [, ...words] = manifests({ ...request, modelUri: 'file:///no/model' })[1].spec.template.spec.containers[0]?.command ?? []
    const io = { stdout: { write: () => undefined }, cwd: '/', env: {}, onInterrupt: () => () => undefined }
    const message = await command.run(words.slice(1), io).then(
      () => '',
      (error: Error) => error.message.split('\n')[0],
    )
    expect(words[0]).to.equal(command.name)
    expect(message).to.equal('KF8602  The model in /no/model cannot be served: it has no file model.onnx.')
  })

  it('give the server no more rights than it needs', () => {
    const { securityContext, automountServiceAccountToken, containers, volumes } = manifests(request)[1].spec.template.spec
    expect(securityContext).to.include({ runAsNonRoot: true, runAsUser: 10_001 })
    expect(automountServiceAccountToken).to.equal(false)
    const nothing = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }
    expect(containers[0]?.securityContext).to.deep.equal(nothing)
    expect(containers[0]?.volumeMounts.map(({ name }) => name)).to.deep.equal(volumes.map(({ name }) => name))
  })

  it('are written as YAML that reads back the same', () => {
    const text = manifestsYaml(request)
    expect(loadAll(text)).to.deep.equal(manifests(request))
    expect(text).to.include("app.kubernetes.io/version: '3'")
    expect(text).to.not.match(/[&*]ref/)
  })

  it('need a name, an image and a model only', () => {
    const [service, deployment] = manifests({ name: 'a', image: 'b:1', modelUri: 'file:///models/a' })
    expect(service.spec.ports[0]?.port).to.equal(8080)
    expect(deployment.spec.replicas).to.equal(1)
    expect(deployment.spec.template.spec.containers[0]?.resources.requests).to.deep.equal({ cpu: '500m', memory: '512Mi' })
  })

  it('are refused with everything that is wrong at once', () => {
    const wrong = {
      name: 'Surface_Crack',
      image: 'two words',
      modelUri: '',
      version: '-',
      replicas: -1,
      port: 0,
      resources: { cpu: 'some', memory: '1GB' },
    }
    expect(() => manifests(wrong)).to.throw(
      [
        'KF8701  "Surface_Crack" cannot be the name of a Kubernetes Service.',
        '  hint: use up to 63 lower-case letters, digits and dashes, beginning with a letter and not ending with a dash.',
        'KF8702  "some" is not an amount of cores.',
        '  hint: write 500m or 2 for cores, 512Mi or 2Gi for memory.',
        'KF8702  "1GB" is not an amount of memory.',
        '  hint: write 500m or 2 for cores, 512Mi or 2Gi for memory.',
        'KF8703  0 is not a port.',
        '  hint: give a whole number from 1 to 65535.',
        'KF8704  -1 is not a number of replicas.',
        '  hint: give a whole number, 0 or more.',
        'KF8705  "two words" cannot be the image of a model server.',
        '  hint: give one word without blanks.',
        'KF8705  "" cannot be the model URI of a model server.',
        '  hint: give one word without blanks.',
        'KF8706  "-" cannot be the version of a model server: it has to fit into a label.',
        '  hint: use up to 63 letters, digits, dots, dashes and underscores, beginning and ending with a letter or a digit.',
      ].join('\n'),
    )
    for (const name of ['a-', '1a', 'a.b', 'a'.repeat(64)]) expect(() => manifests({ ...request, name })).to.throw('KF8701')
    expect(manifests({ ...request, name: 'a'.repeat(63) })[0].metadata.name).to.have.length(63)
  })
})
