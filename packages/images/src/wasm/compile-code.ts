/** What code of ours works on; its buffer is another one after it has grown. */
export interface CodeMemory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => void
}

/** A function of addresses and counts, without a result. */
export type CodeFunction = (...integers: readonly number[]) => void

/** Node has it, its types do not. */
interface WebAssemblyOfMemory {
  readonly Memory: new (size: { readonly initial: number }) => CodeMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (
    module: object,
    imports: { readonly from: { readonly memory: object } },
  ) => { readonly exports: { readonly run: CodeFunction } }
}
const webAssembly = (): WebAssemblyOfMemory => (globalThis as unknown as { WebAssembly: WebAssemblyOfMemory }).WebAssembly

/** A memory for code of ours, empty. */
export function newMemory(): CodeMemory {
  const { Memory } = webAssembly()
  return new Memory({ initial: 0 })
}

/** The function that a module of the assembler exports, over a memory. Throws where WebAssembly lacks what the code uses. */
export function compileCode(bytes: Uint8Array<ArrayBuffer>, memory: object): CodeFunction {
  const { Instance, Module } = webAssembly()
  return new Instance(new Module(bytes), { from: { memory } }).exports.run
}
