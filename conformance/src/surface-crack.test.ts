import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { output } from './command.ts'
import { freePort } from './free-port.ts'
import { kfpTs } from './kfp-ts.ts'
import { startPrometheus } from './prometheus.ts'
import { scikit } from './python.ts'
import { repository } from './repository.ts'

const pipeline = join(repository, 'pipelines/surface-crack/pipeline.ts')
const server = 'surface-conformance'

describe('surface-crack on real photographs of brick, grass and gravel', () => {
  let folder: string
  let run: { readonly page: string; readonly outputs: { readonly parameters: { readonly accuracy: number } } }
  let url: string
  let browser: Browser
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-textures-'))
    const photographs = join(folder, 'photographs')
    await output(join(await scikit(), 'python'), [join(repository, 'conformance/python/texture_tiles.py'), photographs])
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const parameters = { images: photographs, name: server, port, epochs: 12 }
    const args = Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`])
    const ended = await kfpTs(['run', pipeline, '--json', '--runs', join(folder, 'runs'), ...args])
    expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
    run = JSON.parse(ended.stdout)
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await kfpTs(['serve', 'stop', server])
    await rm(folder, { recursive: true })
  })
  const tile = async (label: string): Promise<string> => {
    const [file] = await readdir(join(folder, 'photographs', label))
    return join(folder, 'photographs', label, file ?? '')
  }

  it('reaches 0.9 on tiles it has not seen', () => {
    expect(run.outputs.parameters.accuracy).to.be.at.least(0.9)
  })

  it('has a page that says so, opened from disk', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(run.page).href)
    const text = await page.locator('body').innerText()
    expect(text).to.include('surface-crack')
    expect(text).to.include(String(run.outputs.parameters.accuracy).slice(0, 5))
    await page.close()
  })

  it('answers an upload through its Swagger page in Chromium, with no request to another host', async () => {
    const page = await browser.newPage()
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) elsewhere.push(request.url())
    })
    await page.goto(url)
    const operation = page.locator('.opblock', { hasText: '/predict' }).first()
    await operation.locator('.opblock-summary').click()
    await operation
      .locator('input[type=file]')
      .first()
      .setInputFiles(await tile('Negative'))
    await operation.getByRole('button', { name: 'Execute' }).click()
    const answer = operation.locator('.live-responses-table .response-col_description pre')
    await answer.first().waitFor()
    expect(await answer.first().innerText()).to.include('"Negative"')
    expect(elsewhere).to.deep.equal([])
    await page.close()
  })

  it('is scraped by a real Prometheus', async () => {
    const prometheus = await startPrometheus(new URL(url).host)
    try {
      for (let attempt = 0; attempt < 30 && (await prometheus.query('up == 1')).length === 0; attempt += 1) await sleep(500)
      expect(await prometheus.query('up')).to.deep.equal([1])
      const [predicted] = await prometheus.query('sum(kfp_ts_serving_predictions_total)')
      expect(predicted).to.be.at.least(1)
    } finally {
      await prometheus.stop()
    }
  })
})
