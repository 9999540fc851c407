export { evaluateClassifier } from './evaluate-classifier.ts'
