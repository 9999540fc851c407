import { Names } from '../flow/names.ts'
import type { ArgoTemplate, NamelessTemplate } from '../argo-template.ts'

/** The templates of a workflow: equal ones are kept once, however many tasks use them. */
export class Templates {
  readonly #byContent = new Map<string, ArgoTemplate>()
  readonly #names = new Names()

  /** Keeps a template under a name like the one wished for, and gives its name. */
  add(wish: string, template: NamelessTemplate): string {
    const content = JSON.stringify(template)
    const known = this.#byContent.get(content)
    if (known !== undefined) return known.name
    const name = this.#names.take(wish)
    this.#byContent.set(content, { name, ...template })
    return name
  }

  /** All templates, those that others use first. */
  all(): readonly ArgoTemplate[] {
    return [...this.#byContent.values()]
  }
}
