import { Phrases, type Words } from './Phrases.tsx'

interface ParagraphProps {
  readonly className?: string | undefined
  readonly children: Words
}

/** A paragraph of the interface, whose lines break between phrases. */
export function Paragraph({ className, children }: ParagraphProps) {
  return (
    <p className={className}>
      <Phrases>{children}</Phrases>
    </p>
  )
}
