export { ingestImages } from './ingest-images.ts'
