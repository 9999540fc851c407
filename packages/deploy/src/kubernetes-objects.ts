// As much of Kubernetes' own types as a model server needs.

/** Short texts by key. */
export interface Labels {
  readonly [key: string]: string
}

/** Names an object and says what belongs to it. */
export interface Metadata {
  readonly name: string
  readonly labels: Labels
  readonly annotations?: Labels
}

/** Asks a path of the container's port over HTTP, at intervals in seconds. */
export interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
  readonly periodSeconds: number
  readonly timeoutSeconds: number
  readonly failureThreshold: number
}

/** One container of a pod, as far as a model server needs it. */
export interface Container {
  readonly name: string
  readonly image: string
  readonly command: readonly string[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly env: readonly { readonly name: string; readonly value: string }[]
  readonly resources: { readonly requests: Labels; readonly limits: Labels }
  readonly startupProbe: Probe
  readonly readinessProbe: Probe
  readonly livenessProbe: Probe
  readonly lifecycle: { readonly preStop: { readonly exec: { readonly command: readonly string[] } } }
  readonly securityContext: {
    readonly allowPrivilegeEscalation: false
    readonly readOnlyRootFilesystem: true
    readonly capabilities: { readonly drop: readonly string[] }
  }
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[]
}

/** What runs in a pod, and as whom. */
export interface PodSpec {
  readonly automountServiceAccountToken: false
  readonly terminationGracePeriodSeconds: number
  readonly securityContext: {
    readonly runAsNonRoot: true
    readonly runAsUser: number
    readonly runAsGroup: number
    readonly seccompProfile: { readonly type: 'RuntimeDefault' }
  }
  readonly containers: readonly Container[]
  readonly volumes: readonly { readonly name: string; readonly emptyDir: { readonly sizeLimit: string } }[]
}

/** Keeps a number of equal pods running. */
export interface Deployment {
  readonly apiVersion: 'apps/v1'
  readonly kind: 'Deployment'
  readonly metadata: Metadata
  readonly spec: {
    readonly replicas: number
    readonly selector: { readonly matchLabels: Labels }
    readonly strategy: { readonly type: 'RollingUpdate'; readonly rollingUpdate: { readonly maxUnavailable: 0; readonly maxSurge: 1 } }
    readonly template: { readonly metadata: Omit<Metadata, 'name'>; readonly spec: PodSpec }
  }
}

/** One address for all pods of a Deployment. */
export interface Service {
  readonly apiVersion: 'v1'
  readonly kind: 'Service'
  readonly metadata: Metadata
  readonly spec: {
    readonly selector: Labels
    readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: string }[]
  }
}
