import { expect } from 'chai'
import { gallery, keyNumbers, paragraph, section, table } from './blocks.ts'
import { htmlPage } from './html-page.ts'

describe('htmlPage', () => {
  const page = htmlPage({
    title: 'A <b>report</b>',
    lead: 'Fish & chips.',
    content: [
      keyNumbers({ accuracy: '0.9' }),
      section('Skipped', table(['photograph', 'bytes'], [['"><script>alert(1)</script>.jpg', 12]])),
      section('Mistakes', gallery([{ uri: 'data:image/jpeg;base64,AA==', title: 'one', caption: "it's wrong" }])),
      paragraph('The end.'),
    ],
  })

  it('escapes what it is given', () => {
    expect(page).to.include('<h1>A &lt;b&gt;report&lt;/b&gt;</h1>')
    expect(page).to.include('<td class="text">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;.jpg</td><td class="number">12</td>')
    expect(page).to.include('it&#39;s wrong')
    expect(page).not.to.include('<script')
  })

  it('needs nothing but itself', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(([, attribute, style]) => attribute ?? style)
    expect(addresses).to.deep.equal(['data:image/jpeg;base64,AA=='])
  })
})
