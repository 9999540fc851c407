import { argoName, Names } from '../flow/names.ts'

/** Volumes that Argo adds to a pod, and those of ours. */
const reserved = ['outputs', 'kfp-workspace', 'input-artifacts', 'var-run-argo', 'tmp-dir-argo']

/** The volumes of a task's pod: each of what it holds is one volume, with a name of its own. */
export class VolumeNames {
  readonly #taken = new Names()
  readonly #bySource = new Map<string, string>()
  readonly #byWish = new Map<string, string>()

  constructor() {
    for (const name of reserved) this.#taken.take(name)
  }

  /** The name for what a volume holds, and whether it is the first mount of it. */
  nameOf(wish: string, source: string): { readonly name: string; readonly isNew: boolean } {
    const known = this.#bySource.get(source)
    if (known !== undefined) return { name: known, isNew: false }
    const name = this.#taken.take(argoName(wish))
    this.#bySource.set(source, name)
    if (!this.#byWish.has(wish)) this.#byWish.set(wish, name)
    return { name, isNew: true }
  }

  /** The volume that authors know by a name: their own, or that of the claim, Secret or ConfigMap. */
  knownAs(wish: string): string | undefined {
    return this.#byWish.get(wish)
  }
}
