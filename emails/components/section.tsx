import type { CSSProperties, ReactNode } from 'react'
import { COLOUR, INTERFACE_FONT } from './style.ts'

/** Mail programs lay out tables and inline styles, little else. */
export function Section({ children, style }: { children: ReactNode; style?: CSSProperties }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse' }}>
      <tbody>
        <tr>
          <td
            align="left"
            style={{ fontFamily: INTERFACE_FONT, fontSize: 15, lineHeight: 1.5, color: COLOUR.ink, ...style }}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
