import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { LogTail } from '../../src/page-data.ts'
import { bytes } from '../../src/view/format.ts'

interface LogProps {
  readonly log: LogTail
  readonly name: string
}

/** The end of a task's log, scrolled to its last line. */
export function LogView({ log, name }: LogProps): ComponentChildren {
  const text = useRef<HTMLPreElement>(null)
  useLayoutEffect(() => {
    if (text.current) text.current.scrollTop = text.current.scrollHeight
  }, [log])
  return (
    <section class="section">
      <h3>
        Log{' '}
        <a class="side" href={log.href}>
          whole file
        </a>
      </h3>
      {log.cutBytes > 0 && <p class="note">The first {bytes(log.cutBytes)} are left out here.</p>}
      <pre class="log" ref={text} tabIndex={0} aria-label={`Log of ${name}`}>
        {log.text}
      </pre>
    </section>
  )
}
