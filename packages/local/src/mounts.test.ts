import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { mountsOf, relocated } from './mounts.ts'
import { newFolder, smallPipeline, task } from './small-pipeline.test.ts'
import { textsIn } from './texts-in.ts'

describe('mounts', () => {
  it('are folders of the run and of the attempt, the longest path first', () => {
    const folder = newFolder()
    const attempt = join(folder, 'attempt-1')
    mkdirSync(join(folder, 'volumes/made'), { recursive: true })
    const platform = {
      emptyDirMounts: [{ volumeName: '..', mountPath: '/data/scratch' }],
      genericEphemeralVolume: [{ volumeName: 'own', mountPath: '/own' }],
    }
    const document = smallPipeline({ steps: { work: { platform } }, tasks: { work: task('work') } })
    const inputs = { parameters: {}, artifacts: {} }
    const claims = [
      { claim: 'made', path: '/data', subPath: 'train' },
      { claim: 'not-made', path: '/else', subPath: '' },
    ]
    const unit = {
      task: { name: 'work', path: 'work', spec: task('work'), component: { executorLabel: 'work' }, scope: { path: '', inputs } },
      inputs,
      claims,
    }
    const mounts = mountsOf({ document, job: { id: 'run', startedAt: 0, folder } }, unit, attempt)
    expect(mounts).to.deep.equal([
      { path: '/data/scratch', folder: join(attempt, 'volumes/%2E%2E') },
      { path: '/data', folder: join(folder, 'volumes/made/train') },
      { path: '/own', folder: join(attempt, 'volumes/own') },
    ])
    expect(mounts.map((mount) => existsSync(mount.folder))).to.deep.equal([true, true, true])
  })

  it('are put where a text speaks of their paths', () => {
    const mounts = [
      { path: '/data/scratch/', folder: '/run/b' },
      { path: '/data', folder: '/run/a' },
    ]
    for (const [text, there] of [
      ['/data', '/run/a'],
      ['cat /data/x.txt > /data/scratch/y', 'cat /run/a/x.txt > /run/b/y'],
      ['--out=/data', '--out=/run/a'],
      ['file:///data/x', 'file:///run/a/x'],
      ['/database /mnt/data ./data /data.zip', '/database /mnt/data ./data /data.zip'],
      [`${'A'.repeat(200)}/data/`, `${'A'.repeat(200)}/data/`],
    ] as const)
      expect(relocated(text, mounts), text).to.equal(there)
    expect(relocated('/data', [])).to.equal('/data')
  })

  it('are put wherever a value holds text', () => {
    expect(
      textsIn({ a: ['/data/x', 1, null, true], b: { c: '/data' } }, (text) => relocated(text, [{ path: '/data', folder: '/run' }])),
    ).to.deep.equal({
      a: ['/run/x', 1, null, true],
      b: { c: '/run' },
    })
  })
})
