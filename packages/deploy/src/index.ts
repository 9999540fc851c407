export { defaultResources, type DeploymentRequest, type Resources } from './deployment-request.ts'
export type { Container, Deployment, Labels, Metadata, PodSpec, Probe, Service } from './kubernetes-objects.ts'
export { manifests, manifestsYaml } from './manifests.ts'
