import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { concat, ifPresent, makePlaceholders, type OptionalPlaceholder, type Placeholder, toContainerArguments } from './placeholders.ts'
import * as t from './t.ts'

const { inputs, outputs } = makePlaceholders(
  { photos: t.dataset(), size: t.integer(), note: t.string({ optional: true }) },
  { cropped: t.dataset(), count: t.integer() },
) as unknown as {
  readonly inputs: { readonly photos: { readonly path: Placeholder }; readonly size: Placeholder; readonly note: OptionalPlaceholder<Placeholder> }
  readonly outputs: { readonly cropped: { readonly uri: Placeholder }; readonly count: { readonly path: Placeholder } }
}

describe('placeholders', () => {
  it('are data once the arguments are written', () => {
    expect(toContainerArguments(['--in', inputs.photos.path, inputs.size, outputs.cropped.uri, outputs.count.path])).to.deep.equal([
      '--in',
      { input: 'photos', part: 'path' },
      { input: 'size' },
      { output: 'cropped', part: 'uri' },
      { output: 'count', part: 'path' },
    ])
  })

  it('concat glues, ifPresent chooses', () => {
    expect(toContainerArguments([concat('--size=', inputs.size)])).to.deep.equal([{ concat: ['--size=', { input: 'size' }] }])
    expect(toContainerArguments([ifPresent(inputs.note, (note) => ['--note', note])])).to.deep.equal([
      { ifPresent: 'note', then: ['--note', { input: 'note' }], otherwise: [] },
    ])
    expect(toContainerArguments([ifPresent(inputs.note, (note) => note, 'none')])).to.deep.equal([
      { ifPresent: 'note', then: [{ input: 'note' }], otherwise: ['none'] },
    ])
  })

  it('cannot be used as text', () => {
    expect(() => `--size=${inputs.size as unknown as string}`).to.throw(
      PipelineError,
      'KF1007  A placeholder of a container was used as text, but it has no value until the container starts.\n  hint: write concat(...) to glue it to other text.',
    )
  })
})
