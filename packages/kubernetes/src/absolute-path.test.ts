import { expect } from 'chai'
import { absolutePath } from './absolute-path.ts'

const place = { setting: 'mountPvc', position: { file: 'a.ts', line: 1, column: 1 } }

describe('mount paths', () => {
  it('begin with a slash', () => {
    expect(absolutePath(place, 'path', '/data')).to.equal(undefined)
    expect(absolutePath(place, 'path', 'data')).to.deep.equal({
      code: 'KF1073',
      severity: 'error',
      message: 'Setting "mountPvc" has "data" as path, which is no absolute path.',
      hint: "write the whole path in the container: { path: '/data' }.",
      position: place.position,
    })
  })

  it('hold no colon, and are text', () => {
    for (const wrong of ['/a:b', '', 7, undefined]) expect(absolutePath(place, 'path', wrong)?.code, String(wrong)).to.equal('KF1073')
  })
})
