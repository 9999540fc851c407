import type { ComponentChildren } from 'preact'
import { markdown } from '../../src/view/markdown.ts'
import type { Block } from '../../src/view/markdown.ts'
import type { Inline } from '../../src/view/markdown-inline.ts'

export function MarkdownView({ text }: { readonly text: string }): ComponentChildren {
  return (
    <div class="markdown">
      {markdown(text).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { readonly block: Block }): ComponentChildren {
  switch (block.kind) {
    case 'heading':
      return (
        <p class={`heading-${Math.min(3, block.level)}`} role="heading" aria-level={block.level + 2}>
          {words(block.content)}
        </p>
      )
    case 'paragraph':
      return <p>{words(block.content)}</p>
    case 'quote':
      return <blockquote>{words(block.content)}</blockquote>
    case 'code':
      return (
        <pre class="json" tabIndex={0}>
          {block.text}
        </pre>
      )
    case 'rule':
      return <hr />
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{words(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <TableView table={block} />
  }
}

function TableView({ table }: { readonly table: Extract<Block, { readonly kind: 'table' }> }): ComponentChildren {
  return (
    <div class="scroll-x">
      <table class="grid">
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col">
                {words(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function words(content: readonly Inline[]): ComponentChildren {
  return content.map((piece, index) => <InlineView key={index} piece={piece} />)
}

function InlineView({ piece }: { readonly piece: Inline }): ComponentChildren {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return <code>{piece.text}</code>
    case 'strong':
      return <strong>{words(piece.content)}</strong>
    case 'emphasis':
      return <em>{words(piece.content)}</em>
    case 'link':
      return (
        <a href={piece.href} rel="noopener noreferrer">
          {words(piece.content)}
        </a>
      )
  }
}
