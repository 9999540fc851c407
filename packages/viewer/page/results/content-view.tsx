import type { ComponentChildren } from 'preact'
import type { Content } from '../../src/page-data.ts'
import { count } from '../../src/view/format.ts'
import { MarkdownView } from './markdown-view.tsx'
import { ReportFrame } from './report-frame.tsx'

interface ContentProps {
  readonly content: Content
  readonly name: string
}

/** What the page carries of an artifact's file. */
export function ContentView({ content, name }: ContentProps): ComponentChildren {
  if (content.kind === 'html') return <ReportFrame name={name} text={content.text} />
  if (content.kind === 'markdown') return <MarkdownView text={content.text} />
  if (content.kind === 'pictures') return <Pictures {...content} />
  return <p class="note">{content.kind === 'leftOut' ? `Not shown here. ${content.reason}` : content.text}</p>
}

function Pictures({ pictures, total }: Extract<Content, { readonly kind: 'pictures' }>): ComponentChildren {
  return (
    <>
      <div class="pictures">
        {pictures.map((picture) => (
          <figure key={picture.name}>
            <img src={picture.dataUrl} alt={picture.name} />
            <figcaption title={picture.name}>{picture.name}</figcaption>
          </figure>
        ))}
      </div>
      {total > pictures.length && (
        <p class="note">
          {pictures.length} of {count(total, 'picture')}; the others are left out of this page.
        </p>
      )}
    </>
  )
}
