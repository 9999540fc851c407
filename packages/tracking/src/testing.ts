export { type StorePromise, storePromises, type Subject } from './testing/contract.ts'
