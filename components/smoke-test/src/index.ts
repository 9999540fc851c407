export { smokeTest } from './smoke-test.ts'
