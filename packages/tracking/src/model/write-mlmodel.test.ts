import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { load } from 'js-yaml'
import type { LoggedModel } from '../data/tracking-data.ts'
import { describeFiles } from '../model-files.ts'
import { mlmodelFiles } from './mlmodel.ts'
import { writeMlmodel } from './write-mlmodel.ts'

describe('writeMlmodel', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlmodel-'))
    await writeFile(join(folder, 'model.onnx'), 'onnx')
    await writeFile(join(folder, 'signature.json'), JSON.stringify({ input: { height: 8, width: 4, channels: 3 } }))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('describes a folder, always in the same bytes', async () => {
    await writeMlmodel(folder)
    expect((await readdir(folder)).sort()).to.deep.equal(['MLmodel', 'model.onnx', 'python_env.yaml', 'requirements.txt', 'signature.json'])
    const text = await readFile(join(folder, 'MLmodel'), 'utf8')
    expect(load(text)).to.have.all.keys('flavors', 'metadata', 'mlflow_version', 'model_size_bytes', 'signature')
    for (const name of ['MLmodel', 'python_env.yaml', 'requirements.txt']) await rm(join(folder, name))
    await writeMlmodel(folder)
    expect(await readFile(join(folder, 'MLmodel'), 'utf8')).to.equal(text)
  })

  it('is given its ids when the model is logged, and keeps what it said', async () => {
    await writeMlmodel(folder)
    const model = { id: 'm-1', artifactUri: 'mlflow-artifacts:/1', runId: 'r', creationTimestamp: 0 } as LoggedModel
    const [[name, text] = []] = await mlmodelFiles(folder, model, await describeFiles(folder))
    expect(name).to.equal('MLmodel')
    expect(load(text ?? '')).to.deep.equal({
      ...(load(await readFile(join(folder, 'MLmodel'), 'utf8')) as object),
      artifact_path: 'mlflow-artifacts:/1',
      model_id: 'm-1',
      model_uuid: '1',
      run_id: 'r',
      utc_time_created: '1970-01-01 00:00:00.000000',
    })
    await writeFile(join(folder, 'MLmodel'), text ?? '')
    const [[, again] = []] = await mlmodelFiles(folder, { ...model, id: 'm-2' }, await describeFiles(folder))
    expect(again).to.equal(text)
  })
})
