/** Cells as Excel and Word put them on the clipboard: tabs between cells, quotes around a cell with a line break in it. */
export function splitPasted(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (const sign of text.replaceAll('\r\n', '\n')) {
    if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (sign === '\t' && !isQuoted) endCell()
    else if (sign === '\n' && !isQuoted) {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}
