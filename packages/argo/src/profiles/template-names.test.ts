import { expect } from 'chai'
import { templatesApart } from './template-names.ts'

describe('groups have names of their own', () => {
  const pod = { name: 'say', container: { image: 'busybox' } }

  it('which no task has', () => {
    const inner = { name: 'inner', dag: { tasks: [{ name: 'say', template: 'say' }] } }
    const main = {
      name: 'main',
      dag: {
        tasks: [
          { name: 'inner', template: 'inner' },
          { name: 'main', template: 'say', depends: 'inner.Succeeded' },
        ],
      },
    }
    expect(templatesApart({ templates: [pod, inner, main], entrypoint: 'main' })).to.deep.equal({
      entrypoint: 'main-group',
      templates: [
        pod,
        { ...inner, name: 'inner-group' },
        {
          name: 'main-group',
          dag: {
            tasks: [
              { name: 'inner', template: 'inner-group' },
              { name: 'main', template: 'say', depends: 'inner.Succeeded' },
            ],
          },
        },
      ],
    })
  })
  it('within 63 letters, and no two of them the same', () => {
    const long = 'x'.repeat(63)
    const templates = [
      { name: long, dag: { tasks: [{ name: long, template: 'say' }] } },
      { name: `${'x'.repeat(54)}-group`, dag: { tasks: [] } },
    ]
    const { templates: named } = templatesApart({ templates, entrypoint: long })
    expect(named.map(({ name }) => name)).to.deep.equal([`${'x'.repeat(54)}-group-2`, `${'x'.repeat(54)}-group`])
  })
})
