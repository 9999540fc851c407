import { component, containerComponent } from '@kfp-ts/component'
import { expect } from 'chai'
import { findingsIn } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

const moving = component({ name: 'moving', image: 'ghcr.io/acme/moving:latest', run: async () => {} })
const foreign = containerComponent({ name: 'foreign', image: 'alpine:latest', args: () => [] })

describe('rule: image tags', () => {
  it('"latest" is refused wherever an image is named', () => {
    expect(
      findingsIn(() => {
        moving()
        foreign()
        prepare({}, { image: 'node:latest' })
        moving({}, { image: 'ghcr.io/acme/moving:2' })
      }),
    ).to.deep.equal([
      'KF2023 Image "ghcr.io/acme/moving:latest" of task "moving" has the tag "latest", which means another image every week.',
      'KF2023 Image "alpine:latest" of task "foreign" has the tag "latest", which means another image every week.',
      'KF2023 Image "node:latest" of task "prepare" has the tag "latest", which means another image every week.',
    ])
  })
})
