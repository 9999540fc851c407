import { expect } from 'chai'
import type { PlatformExecutor } from '@kfp-ts/ir'
import { checkArgo } from '../../check.ts'
import { toArgo } from '../../to-argo.ts'
import { writeArgo } from '../../write-argo.ts'
import { smallPipeline, sure } from '../small-pipeline.test.ts'

const templateRef = { name: 'notify', template: 'mail' }
const parameters = [{ name: 'text', value: '{{workflow.name}}' }]
const ofContainers = {
  synchronization: { mutexes: [{ name: 'm' }], semaphores: [{ configMapKeyRef: { name: 'limits', key: 'gpu' } }] },
  priorityClassName: 'batch',
  serviceAccountName: 'trainer',
  timeout: '3m',
  sidecars: [{ name: 'redis', image: 'redis:7', env: [{ name: 'A', value: 'b' }] }],
  podSpecPatch: { hostname: 'a' },
  memoize: { key: 'mine', maxAge: '1h', cache: { configMap: { name: 'a' } } },
  suspend: { duration: '1h' },
  hooks: { late: { templateRef, expression: 'task.status == "Failed"', arguments: { parameters } }, exit: { templateRef } },
}
const ofRequests = {
  resource: {
    action: 'get',
    manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } },
    flags: ['--namespace=b'],
    successCondition: 'status.a > 0',
    setOwnerReference: true,
    outputs: { phase: '{.status.phase}' },
  },
}
const component = { outputDefinitions: { parameters: { phase: { parameterType: 'STRING' } } } } as const

/** A value with each of its parts in turn replaced, left out, or with a field more. */
function* mutated(value: unknown): Iterable<unknown> {
  yield* [null, undefined, '', 'A b', '{{x}}', 5, -0.5, true, [], [null], {}, { none: 1 }, sure]
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value)) {
    for (const other of mutated(inner)) yield Array.isArray(value) ? value.with(Number(field), other) : { ...value, [field]: other }
  }
  yield Array.isArray(value) ? [...(value as readonly unknown[]), ...(value as readonly unknown[])] : { ...value, none: 1 }
}

describe('settings of a task with something wrong in them', () => {
  for (const [what, settings] of Object.entries({ container: ofContainers, request: ofRequests })) {
    it(`are told, or become a workflow that the lint takes: those of a ${what}`, () => {
      let taken = 0
      for (const argo of mutated(settings)) {
        if (typeof argo !== 'object' || argo === null || Array.isArray(argo)) continue
        const special = { argo: JSON.parse(JSON.stringify(argo)) as PlatformExecutor, ...(what === 'request' && { component }) }
        const { document, diagnostics } = toArgo(smallPipeline(special))
        if (document === undefined) {
          expect(diagnostics, JSON.stringify(argo)).to.not.have.length(0)
          continue
        }
        const found = checkArgo(writeArgo(document)).filter(({ code, severity }) => code !== 'KF3923' && severity === 'error')
        expect(
          found.map(({ code, message }) => `${code} ${message}`),
          JSON.stringify(argo),
        ).to.deep.equal([])
        taken++
      }
      expect(taken).to.be.greaterThan(10)
    })
  }
})
