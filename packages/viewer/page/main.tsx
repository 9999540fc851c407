import { render } from 'preact'
import type { PageData } from '../src/page-data.ts'
import { App } from './app.tsx'

const data = document.getElementById('data')?.textContent
const root = document.getElementById('root')
if (data && root) render(<App data={JSON.parse(data) as PageData} />, root)
