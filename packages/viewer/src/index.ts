export { type PageLimits, pageLimits } from './page-limits.ts'
export { pipelinePage } from './pipeline-page.ts'
export { runPage } from './run-page.ts'
export { writeRunPage } from './write-run-page.ts'
