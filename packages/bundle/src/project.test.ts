import { join } from 'node:path'
import { expect } from 'chai'
import { cacheFolder, projectOf, workspaceRoot } from './project.ts'
import { temporaryProject } from './testing/temporary-project.ts'

describe('projectOf', () => {
  const folder = temporaryProject({
    'package.json': '{ "name": "root", "workspaces": ["app"] }',
    'app/package.json': '{ "name": "app", "version": "1.0.0" }',
    'app/dist/package.json': '{ "type": "module" }',
    'app/dist/index.js': '',
  })
  it('finds the nearest package, past a package.json that only names a module type', () => {
    expect(projectOf(join(folder, 'app/dist/index.js'))).to.deep.equal({ folder: join(folder, 'app'), name: 'app', version: '1.0.0' })
  })
  it('knows the workspace around it, and where its cache lies', () => {
    expect(workspaceRoot(join(folder, 'app/dist'))).to.equal(folder)
    expect(cacheFolder({ folder })).to.equal(join(folder, '.kfp-ts/cache'))
  })
  it('takes the folder of a file that belongs to none', () =>
    expect(projectOf('/no-such-folder/file.ts')).to.deep.equal({ folder: '/no-such-folder' }))
})
