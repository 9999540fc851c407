import { currentRecorder, library, makeOutput, mark, type Output, type RecordedCall, type String } from '@kfp-ts/component'
import { expect } from 'chai'
import { createPvc, type CreatePvc } from './create-pvc.ts'
import { deletePvc } from './delete-pvc.ts'

/** The call that a body makes. */
function recorded(body: () => void): RecordedCall {
  const calls: RecordedCall[] = []
  const slot = mark('recorder')
  const before = currentRecorder()
  Reflect.set(globalThis, slot, { library, task: (call: RecordedCall) => void calls.push(call) })
  try {
    body()
  } finally {
    Reflect.set(globalThis, slot, before)
  }
  const [call, ...more] = calls
  if (call === undefined || more.length > 0) throw new Error(`The body made ${calls.length} calls.`)
  return call
}
const claim: CreatePvc = { accessModes: ['ReadWriteOnce'], size: '5Gi', nameSuffix: '-data' }

describe('createPvc', () => {
  it('calls the component that Kubeflow itself carries out', () => {
    const call = recorded(() => void createPvc({ ...claim, storageClass: 'standard' }, { displayName: 'make room' }))
    expect(call.definition).to.deep.include({ name: 'createpvc', kind: 'container', image: 'argostub/createpvc' })
    expect(call.inputs).to.deep.include({ access_modes: ['ReadWriteOnce'], size: '5Gi', pvc_name_suffix: '-data', storage_class_name: 'standard' })
    expect(call.options).to.deep.equal({ displayName: 'make room' })
    expect(call.position?.file).to.match(/create-pvc\.test\.ts$/)
  })

  it('brings what is wrong as a setting that sets nothing', () => {
    const wrong = { accessModes: ['RWO'], size: '5 GB', name: 'Data', nameSuffix: '-data', storageClass: 'Fast' }
    const call = recorded(() => void createPvc(wrong))
    const { platform } = call.options as {
      readonly platform: readonly { readonly fragment: object; readonly findings: readonly { message: string }[] }[]
    }
    expect(platform.map(({ fragment }) => fragment)).to.deep.equal([{}])
    expect(platform[0]?.findings.map(({ message }) => message)).to.deep.equal([
      'Setting "createPvc" has "RWO" as access mode.',
      'Setting "createPvc" has "5 GB" as size, which is no amount of bytes.',
      'Setting "createPvc" has "Data" as name, which is no name of an object.',
      'Setting "createPvc" has "Fast" as storageClass, which is no name of an object.',
      'Setting "createPvc" contradicts itself: name and nameSuffix both name the claim.',
    ])
  })

  it('wants a name, and a mode', () => {
    const call = recorded(() => void createPvc({ accessModes: [], size: '5Gi' }))
    expect(JSON.stringify(call.options)).to.include('is without an access mode.').and.include('is without a name or a nameSuffix.')
  })

  it('takes outputs', () => {
    const size = makeOutput({ kind: 'input', input: 'size' }, { ir: 'STRING' }, {}) as Output<String>
    const call = recorded(() => void createPvc({ ...claim, size }))
    expect((call.inputs as { readonly size: unknown }).size).to.equal(size)
    expect(call.options).to.deep.equal({})
  })

  it('has to be called in a body', () => {
    expect(() => createPvc(claim)).to.throw('"createPvc" was called outside a pipeline\'s body.')
  })
})

describe('deletePvc', () => {
  it('calls the component that Kubeflow itself carries out', () => {
    const call = recorded(() => void deletePvc({ claim: 'data' }, { displayName: 'clean' }))
    expect(call.definition).to.deep.include({ name: 'deletepvc', image: 'argostub/deletepvc' })
    expect([call.inputs, call.options]).to.deep.equal([{ pvc_name: 'data' }, { displayName: 'clean' }])
  })

  it('looks at the name', () => {
    const call = recorded(() => void deletePvc({ claim: 'My data' }))
    expect(JSON.stringify(call.options)).to.include('KF1074')
    expect(() => deletePvc({ claim: 'data' })).to.throw('"deletePvc" was called outside a pipeline\'s body.')
  })
})
