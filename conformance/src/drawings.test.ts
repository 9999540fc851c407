import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readPipeline } from '@kfp-ts/ir'
import { drawDot, drawMermaid, drawSvg } from '@kfp-ts/ir/draw'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { compiledFiles } from './compiled-files.ts'
import { drawingPeers } from './npm-packages.ts'
import { repository, upstream } from './repository.ts'

/** What we use of `@viz-js/viz`. */
interface Viz {
  readonly render: (
    dot: string,
    options: object,
  ) => { readonly status: string; readonly errors: readonly { readonly level?: string; readonly message: string }[] }
}
/** What we use of Mermaid in a page. */
interface Mermaid {
  readonly parse: (text: string) => Promise<unknown>
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>
}

describe('drawings of pipelines', function () {
  this.timeout(180_000)
  let peers: string
  let texts: readonly (readonly [string, string])[]
  const documents = () =>
    texts.map(([name, text]) => {
      const { document } = readPipeline(text, { file: name })
      if (document === undefined) throw new Error(`${name} is not read`)
      return { name, document }
    })

  before(async () => {
    peers = await drawingPeers()
    const files = await compiledFiles()
    const compiled = files.map(async (file) => [relative(repository, file), await readFile(file, 'utf8')] as const)
    const made = shapes.map(async (shape) => [shape.name, (await compileShape(shape)).text] as const)
    texts = await Promise.all([...compiled, ...made, ...(await upstreamTexts())])
  })

  it('are DOT that Graphviz draws', async () => {
    const found = createRequire(join(peers, 'x.js')).resolve('@viz-js/viz')
    const { instance } = (await import(pathToFileURL(found).href)) as { readonly instance: () => Promise<Viz> }
    const viz = await instance()
    for (const { name, document } of documents()) {
      const { status, errors } = viz.render(drawDot(document), { format: 'svg' })
      expect([name, status, errors.filter(({ level }) => level === 'error')]).to.deep.equal([name, 'success', []])
    }
  })

  describe('in a browser', () => {
    let browser: Browser
    let page: Page
    before(async () => {
      browser = await launchChromium()
      page = await browser.newPage()
    })
    after(() => browser?.close())

    it('are Mermaid that Mermaid draws, with every name', async () => {
      await page.setContent('<body></body>')
      await page.addScriptTag({ path: join(peers, 'mermaid/dist/mermaid.min.js') })
      for (const { name, document } of documents()) {
        const svg = await page.evaluate(async (text) => {
          const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid }
          return (await mermaid.render('drawing', text)).svg
        }, drawMermaid(document))
        for (const task of Object.keys(document.spec.root.dag?.tasks ?? {}).filter((each) => !/-\d+$/.test(each))) {
          expect(svg, `${name}: ${task}`).to.contain(document.spec.root.dag?.tasks[task]?.taskInfo?.name ?? task)
        }
      }
    })

    it('are SVG that a browser reads as XML, with no text outside its box', async () => {
      for (const { name, document } of documents()) {
        await page.setContent(`<body>${drawSvg(document)}</body>`)
        const wrong: unknown = await page.evaluate(`(${textsOutside})(${JSON.stringify(drawSvg(document))})`)
        expect([name, wrong]).to.deep.equal([name, []])
      }
    })
  })
})

/** Pipelines that the Python SDK compiled, where they lie beside the checkout. */
async function upstreamTexts(): Promise<readonly Promise<readonly [string, string]>[]> {
  const folder = join(upstream, 'pipelines/valid')
  const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  return files.filter((file) => file.endsWith('.yaml')).map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)
}

/** Runs in the page: what is no XML, and texts that stick out of the box they are in. */
const textsOutside = `(svg) => {
  const broken = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')
  if (broken !== null) return [broken.textContent]
  return [...document.querySelectorAll('svg g')].flatMap((group) => {
    const box = group.querySelector('rect').getBoundingClientRect()
    const texts = [...group.querySelectorAll(':scope > text')]
    return texts.filter((text) => text.getBoundingClientRect().right > box.right).map((text) => text.textContent)
  })
}`
