export { deployModel } from './deploy-model.ts'
