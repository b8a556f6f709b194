import type { ReactNode } from 'react'

const FONT = "'Be Vietnam Pro', Arial, sans-serif"

/** Mail programs lay out tables and inline styles, little else. */
export function Section({ children, style }: { children: ReactNode; style?: React.CSSProperties }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'collapse' }}>
      <tbody>
        <tr>
          <td style={{ fontFamily: FONT, fontSize: 15, lineHeight: 1.5, color: '#17191e', ...style }}>{children}</td>
        </tr>
      </tbody>
    </table>
  )
}
