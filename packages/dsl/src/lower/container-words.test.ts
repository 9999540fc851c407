import { concat, containerComponent, ifPresent, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { lowered } from '../testing/lowered.ts'

const crop = containerComponent({
  name: 'crop',
  inputs: { photos: t.dataset(), size: t.integer({ default: 64 }), mask: t.string({ optional: true }), note: t.string({ optional: true }) },
  outputs: { cropped: t.dataset(), count: t.integer() },
  image: 'ghcr.io/acme/crop:1',
  command: ['crop'],
  args: ({ inputs, outputs }) => [
    '--in',
    inputs.photos.path,
    '--size',
    inputs.size,
    concat('--out=', outputs.cropped.uri, '/x'),
    '--count-to',
    outputs.count.path,
    ifPresent(inputs.mask, (mask) => ['--mask', mask], ['--no-mask']),
    concat(
      'note:',
      ifPresent(inputs.note, (note) => note, 'none'),
    ),
  ],
})
const photographs = containerComponent({ name: 'photographs', outputs: { photos: t.dataset() }, image: 'busybox:1', args: () => [] })

describe('arguments of containers', () => {
  const { executor, task, diagnostics } = lowered(
    pipeline({ name: 'p' }, () => {
      crop(photographs().outputs)
    }),
  )

  it('are written in placeholders', () => {
    expect(executor('exec-crop').container).to.deep.equal({
      image: 'ghcr.io/acme/crop:1',
      command: ['crop'],
      args: [
        '--in',
        "{{$.inputs.artifacts['photos'].path}}",
        '--size',
        "{{$.inputs.parameters['size']}}",
        "--out={{$.outputs.artifacts['cropped'].uri}}/x",
        '--count-to',
        "{{$.outputs.parameters['count'].output_file}}",
        `{"IfPresent": {"InputName": "mask", "Then": ["--mask", "{{$.inputs.parameters['mask']}}"], "Else": ["--no-mask"]}}`,
        `{"Concat": ["note:", {"IfPresent": {"InputName": "note", "Then": "{{$.inputs.parameters['note']}}", "Else": "none"}}]}`,
      ],
    })
    expect(executor('exec-photographs').container).to.deep.equal({ image: 'busybox:1' })
  })
  it('find the default of an input that was left out on the task, since the backend fills them in before it adds defaults', () => {
    expect(task('crop').inputs?.parameters).to.deep.equal({ size: { runtimeValue: { constant: 64 } } })
  })
  it('that KFP cannot fill in are a diagnostic', () => {
    expect(diagnostics.map(({ code, severity, message }) => ({ code, severity, message }))).to.deep.equal([
      { code: 'KF3510', severity: 'error', message: 'Executor "exec-crop" joins words with Concat.' },
    ])
  })
})
