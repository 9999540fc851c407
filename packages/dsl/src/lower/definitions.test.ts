import { t } from '@kfp-ts/component'
import { expect } from 'chai'
import { outputPortDefinitions, portDefinitions } from './definitions.ts'

describe('ports in the file', () => {
  it('have the types, defaults and presence of the IR', () => {
    expect(
      portDefinitions({
        text: t.string({ description: 'Some text.' }),
        count: t.integer({ default: 0 }),
        share: t.double({ default: 0.5 }),
        flag: t.boolean({ optional: true }),
        list: t.list(t.string(), { default: ['a'] }),
        struct: t.struct({ rate: t.double() }),
        kind: t.oneOf(['adam', 'sgd'], { default: 'adam' }),
        status: t.finalStatus(),
      }),
    ).to.deep.equal({
      parameters: {
        text: { parameterType: 'STRING', description: 'Some text.' },
        count: { parameterType: 'NUMBER_INTEGER', defaultValue: 0, isOptional: true },
        share: { parameterType: 'NUMBER_DOUBLE', defaultValue: 0.5, isOptional: true },
        flag: { parameterType: 'BOOLEAN', isOptional: true },
        list: { parameterType: 'LIST', defaultValue: ['a'], isOptional: true },
        struct: { parameterType: 'STRUCT' },
        kind: { parameterType: 'STRING', literals: ['adam', 'sgd'], defaultValue: 'adam', isOptional: true },
        status: { parameterType: 'TASK_FINAL_STATUS', isOptional: true },
      },
    })
  })
  it('have titles when they are artifacts, and are flat lists of them', () => {
    const version = '0.0.1'
    expect(
      portDefinitions({
        data: t.dataset(),
        model: t.model({ optional: true }),
        metrics: t.metrics(),
        confusion: t.classificationMetrics(),
        page: t.html(),
        notes: t.markdown(),
        any: t.artifact(),
        own: t.artifact({ schemaTitle: 'system.Photographs' }),
        models: t.list(t.model()),
        deep: t.list(t.list(t.model())),
      }),
    ).to.deep.equal({
      artifacts: {
        data: { artifactType: { schemaTitle: 'system.Dataset', schemaVersion: version } },
        model: { artifactType: { schemaTitle: 'system.Model', schemaVersion: version }, isOptional: true },
        metrics: { artifactType: { schemaTitle: 'system.Metrics', schemaVersion: version } },
        confusion: { artifactType: { schemaTitle: 'system.ClassificationMetrics', schemaVersion: version } },
        page: { artifactType: { schemaTitle: 'system.HTML', schemaVersion: version } },
        notes: { artifactType: { schemaTitle: 'system.Markdown', schemaVersion: version } },
        any: { artifactType: { schemaTitle: 'system.Artifact', schemaVersion: version } },
        own: { artifactType: { schemaTitle: 'system.Photographs', schemaVersion: version } },
        models: { artifactType: { schemaTitle: 'system.Model', schemaVersion: version }, isArtifactList: true },
        deep: { artifactType: { schemaTitle: 'system.Model', schemaVersion: version }, isArtifactList: true },
      },
    })
  })
  it('say nothing of choices where they are outputs: the backend knows no such field there', () => {
    expect(
      outputPortDefinitions({ kind: t.oneOf(['adam', 'sgd'], { description: 'Which.' }), page: t.html({ description: 'To read.' }) }),
    ).to.deep.equal({
      parameters: { kind: { parameterType: 'STRING', description: 'Which.' } },
      artifacts: { page: { artifactType: { schemaTitle: 'system.HTML', schemaVersion: '0.0.1' }, description: 'To read.' } },
    })
  })
  it('are left out when there are none', () => {
    expect(portDefinitions({})).to.equal(undefined)
  })
})
