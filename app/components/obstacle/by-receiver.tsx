import type { ReactNode } from 'react'

type Props = {
  /** A span inside a line of words. */
  as?: 'div' | 'span'
  /** While it is not about the coordinator. */
  usual: ReactNode
  /** Once the filer says that it is. */
  about: ReactNode
}

/** Words that follow the tick "about the coordinator": both stand in the page, the style shows one, without script. */
export const ByReceiver = ({ as: Part = 'div', usual, about }: Props) => (
  <>
    <Part className="receiver-usual">{usual}</Part>
    <Part className="receiver-about">{about}</Part>
  </>
)
