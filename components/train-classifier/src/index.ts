export { trainClassifier } from './train-classifier.ts'
