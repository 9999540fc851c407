export { preprocessImages } from './preprocess-images.ts'
