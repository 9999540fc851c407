import { dump } from 'js-yaml'
import { checkRequest, defaultResources, type DeploymentRequest } from './deployment-request.ts'
import type { Container, Deployment, Labels, PodSpec, Probe, Service } from './kubernetes-objects.ts'

// Above 1023, so that nobody needs to be root to listen on it.
const containerPort = 8080
const unprivileged = 10_001

/**
 * The Kubernetes objects of a model server. Throws an `ApiError` with everything that Kubernetes would refuse.
 * @example manifests({ name: 'surface-crack', image: 'registry.example.com/model-server:1.0.0', modelUri: 's3://models/surface-crack/3' })
 */
export function manifests(request: DeploymentRequest): readonly [Service, Deployment] {
  checkRequest(request)
  return [serviceOf(request), deploymentOf(request)]
}

/** The same as the text of one YAML file. */
export function manifestsYaml(request: DeploymentRequest): string {
  return manifests(request)
    .map((object) => dump(object, { lineWidth: -1, noRefs: true }))
    .join('---\n')
}

function serviceOf(request: DeploymentRequest): Service {
  const { name, port = containerPort } = request
  const spec = { selector: selectorOf(request), ports: [{ name: 'http', port, targetPort: 'http' }] }
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, labels: labelsOf(request) }, spec }
}

function deploymentOf(request: DeploymentRequest): Deployment {
  const { name, modelUri, replicas = 1 } = request
  const labels = labelsOf(request)
  const scraped = { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(containerPort), 'prometheus.io/path': '/metrics' }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels, annotations: { 'kfp-ts/model': modelUri } },
    spec: {
      replicas,
      selector: { matchLabels: selectorOf(request) },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
      template: { metadata: { labels, annotations: scraped }, spec: podOf(request) },
    },
  }
}

function podOf(request: DeploymentRequest): PodSpec {
  return {
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 45,
    securityContext: { runAsNonRoot: true, runAsUser: unprivileged, runAsGroup: unprivileged, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [containerOf(request)],
    volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }],
  }
}

function containerOf({ name, image, modelUri, resources = defaultResources }: DeploymentRequest): Container {
  return {
    name: 'model-server',
    image,
    command: ['kfp-ts', 'serve', modelUri, '--name', name, '--host', '0.0.0.0', '--port', String(containerPort)],
    ports: [{ name: 'http', containerPort }],
    env: [{ name: 'HOME', value: '/tmp' }],
    // No limit on cores: a burst may use what is idle, while memory beyond the request would be taken from a neighbour.
    resources: { requests: { ...resources }, limits: { memory: resources.memory } },
    startupProbe: probe('/readyz', 2, 60),
    readinessProbe: probe('/readyz', 5, 2),
    livenessProbe: probe('/livez', 10, 6),
    // The server goes on answering until its address has been taken out everywhere.
    lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  }
}

function probe(path: string, periodSeconds: number, failureThreshold: number): Probe {
  return { httpGet: { path, port: 'http' }, periodSeconds, timeoutSeconds: 5, failureThreshold }
}

/** What finds the pods again; it cannot be changed later, so it holds nothing that changes. */
function selectorOf({ name }: DeploymentRequest): Labels {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': 'model-server' }
}

function labelsOf(request: DeploymentRequest): Labels {
  const { version } = request
  return { ...selectorOf(request), 'app.kubernetes.io/managed-by': 'kfp-ts', ...(version !== undefined && { 'app.kubernetes.io/version': version }) }
}
