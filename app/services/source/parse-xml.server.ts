import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { keepWithin, SourceFault } from './source-fault.server.ts'

type Handlers = {
  open: (tag: { name: string; attributes: Record<string, string>; isSelfClosing: boolean }) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Walks through an XML part from its first tag to its last. A part that defines entities is refused unread: office
 * programs never write them, and they are how a small file grows without end or asks for files of this machine.
 */
export function walkXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser()
  let depth = 0
  const damaged = () => {
    throw new SourceFault('damaged', { format: 'docx' })
  }
  parser.on('error', damaged)
  parser.on('doctype', damaged)
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1
    keepWithin('depth', depth)
    open(tag)
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    depth -= 1
    close(name)
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
}

export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[] }

/** The elements of a small part (numbering, styles), without their text. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const path = [root]
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const element = { name, attributes, children: [] }
      path.at(-1)?.children.push(element)
      path.push(element)
    },
    close: () => path.pop(),
    text: () => {},
  })
  return root.children[0] ?? root
}

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The `w:val` of a child, as most properties of Word are written. */
export const valueIn = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val']
