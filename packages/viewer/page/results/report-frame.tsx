import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface ReportProps {
  readonly text: string
  readonly name: string
}

const tallest = 2000

/**
 * A report in a frame as tall as what it holds. None of its scripts run and nothing is fetched: the frame has no right but to count as
 * the page's own, without which its height could not be seen.
 */
export function ReportFrame({ text, name }: ReportProps): ComponentChildren {
  const [height, setHeight] = useState<number>()
  const measure = ({ currentTarget }: { readonly currentTarget: HTMLIFrameElement }): void => {
    const content = currentTarget.contentDocument?.documentElement
    if (content) setHeight(Math.min(content.scrollHeight + borders, tallest))
  }
  return (
    <iframe
      class="report"
      title={name}
      sandbox="allow-same-origin"
      srcdoc={text}
      onLoad={measure}
      style={height === undefined ? {} : { height: `${height}px` }}
    />
  )
}

const borders = 2
