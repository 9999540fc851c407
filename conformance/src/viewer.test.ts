import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { pipelinePage, writeRunPage } from '@kfp-ts/viewer'
import { surfaceCrackPipeline, surfaceCrackRun } from '@kfp-ts/viewer/fixture'
import { launchChromium } from './chromium.ts'

// In CI a browser that is missing is a failure, in Playwright's words; elsewhere it is named and skipped.
const isMissing = !existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium') && !process.env['CI']

describe('the page of a run in Chromium', function () {
  this.timeout(60_000)
  if (isMissing) return void it.skip('needs /usr/bin/chromium: apt-get install chromium')

  const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-viewer-'))
  let browser: Browser
  let page: Page
  let address: string
  const requests: string[] = []
  const complaints: string[] = []

  before(async () => {
    surfaceCrackRun(join(folder, 'run'), 'fails')
    address = pathToFileURL(await writeRunPage(join(folder, 'run'))).href
    browser = await launchChromium()
  })
  beforeEach(async () => {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await page.goto(address)
  })
  afterEach(async () => {
    await page.context().close()
    // Chromium says so of the script in the made-up report, which is not to run.
    const unexpected = complaints.splice(0).filter((text) => !text.includes("'about:srcdoc' because the document's frame is sandboxed"))
    expect(unexpected).to.deep.equal([])
    expect(requests.splice(0).filter((url) => !/^(?:file|data|about):/.test(url))).to.deep.equal([])
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what ran, how it ended and why', async () => {
    expect(await page.title()).to.equal('surface-crack: failed')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal('surface-crack')
    expect(await page.getByRole('list', { name: 'Tasks by state' }).innerText()).to.match(/1 failed\s+10 succeeded\s+1 cached\s+1 skipped/)
    expect(await page.getByRole('region', { name: 'Failure' }).innerText()).to.include('KF8703 The server on http://127.0.0.1:8080 disagrees')
  })

  it('opens a task by a click and shows its accuracy, its curve and its log', async () => {
    await page.getByRole('button', { name: /^evaluate-classifier/ }).click()
    const panel = page.getByRole('complementary', { name: 'Task evaluate-classifier' })
    expect(await panel.getByRole('table', { name: 'Outputs: parameters' }).innerText()).to.match(/accuracy\s+0\.9711/)
    expect(await panel.getByRole('table', { name: 'Confusion matrix confusion' }).innerText()).to.match(/Negative\s+119\s+98%\s+3/)
    expect(await panel.getByLabel('Log of evaluate-classifier').innerText()).to.include('242 photographs, accuracy 0.9711')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('shows a log that looks like markup as text', async () => {
    await page.getByRole('button', { name: 'Show smoke-test' }).click()
    expect(await page.getByLabel('Log of smoke-test').innerText()).to.include('<script>alert(1)</script> <!-- not closed')
  })

  it('folds and unfolds the loop', async () => {
    const turns = page.getByRole('button', { name: /^train-classifier/ })
    expect(await turns.count()).to.equal(4)
    await page.getByRole('button', { name: 'Fold for-loop-1' }).click()
    await turns.first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Unfold for-loop-1' }).click()
    await turns.first().waitFor()
    expect(await turns.count()).to.equal(4)
  })

  it('goes from box to box by the arrow keys', async () => {
    await page.getByRole('button', { name: /^ingest-images/ }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.textContent')).to.match(/^preprocess-images/)
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Task preprocess-images' }).waitFor()
  })

  it('shows the trials side by side, and reads the ROC curve by the arrow keys', async () => {
    await page.getByRole('tab', { name: 'Results' }).click()
    const trials = page.getByRole('region', { name: 'Trials of for-loop-1' })
    expect(await trials.getByRole('row').nth(2).innerText()).to.match(/^2\b.*0\.0031.*24.*0\.975 best/s)
    const curve = page.getByRole('slider', { name: /^ROC curve/ })
    expect(await curve.getAttribute('aria-valuetext')).to.match(/^threshold 0\.5, recall 0\.96/)
    await curve.press('ArrowRight')
    await page.locator('[role=slider][aria-valuetext^="threshold 0.45,"]').waitFor()
  })

  it('shows reports in frames in which no script runs', async () => {
    await page.goto(`${address}#view=results`)
    const note = page.frameLocator('iframe').first().locator('#note')
    expect(await note.innerText()).to.equal('Six epochs, 838 photographs.')
  })

  it('shows the pictures it carries', async () => {
    await page.goto(`${address}#view=results`)
    const picture = page.getByRole('img', { name: 'Positive/00001.png' })
    expect(await picture.evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).to.equal(96)
  })

  it('draws a pipeline that has not run', async () => {
    const file = join(folder, 'pipeline.html')
    writeFileSync(file, pipelinePage(surfaceCrackPipeline))
    await page.goto(pathToFileURL(file).href)
    await page.getByRole('button', { name: /^if select-best-accuracy ≥ 0\.9/ }).click()
    expect(await page.getByRole('complementary', { name: 'Task if select-best-accuracy ≥ 0.9' }).innerText()).to.match(
      /Runs if\s+select-best-accuracy >= 0\.9/,
    )
    await page.getByRole('button', { name: /^preprocess-images/ }).click()
    expect(await page.getByRole('complementary', { name: 'Task preprocess-images' }).innerText()).to.include('photographs of ingest-images')
  })

  it('fits a telephone: nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const view of ['graph', 'timeline', 'results', 'values']) {
      await page.goto(`${address}#view=${view}`)
      await page.locator(`#tab-${view}[aria-selected=true]`).waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth'), view).to.be.at.most(390)
    }
  })
})
