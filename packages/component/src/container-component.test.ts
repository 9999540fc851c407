import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { containerComponent } from './container-component.ts'
import { definitionOf } from './definition.ts'
import * as t from './t.ts'

const crop = containerComponent({
  name: 'crop',
  image: 'ghcr.io/acme/crop:1',
  inputs: { photos: t.dataset() },
  outputs: { cropped: t.dataset() },
  command: ['crop'],
  args: ({ inputs, outputs }) => ['--in', inputs.photos.path, '--out', outputs.cropped.path],
})

describe('containerComponent', () => {
  it('is data: image, command and arguments', () => {
    expect(definitionOf(crop)).to.deep.include({
      kind: 'container',
      name: 'crop',
      image: 'ghcr.io/acme/crop:1',
      command: ['crop'],
      args: ['--in', { input: 'photos', part: 'path' }, '--out', { output: 'cropped', part: 'path' }],
    })
    expect(definitionOf(crop)?.declaredAt?.file).to.match(/container-component\.test\.ts$/)
  })

  it('cannot be called outside a body', () => {
    expect(() => crop({ photos: 'x' as never })).to.throw(PipelineError, 'KF1001  "crop" was called outside a pipeline\'s body.')
  })
})
