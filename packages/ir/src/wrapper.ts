export { wrapperState } from './wrapper/fingerprint.ts'
export { identifierFor, isIdentifier } from './wrapper/identifier.ts'
export { wrapperOf, type WrapperOptions } from './wrapper/wrapper-of.ts'
