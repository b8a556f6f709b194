/** A real PDF of one page, small enough to be typed: a scan or a signed document as people hand it in. */
export function smallPdf(line: string): Buffer {
  const content = `BT /F1 12 Tf 72 770 Td (${line.replace(/[^\x20-\x7e]|[\\()]/g, '-')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]
  return toPdf(objects)
}

/** A PDF of so many blank pages. */
export function emptyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, page) => `${page + 3} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  const pages = `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`
  return toPdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, ...Array.from({ length: count }, () => page)])
}

function toPdf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

/** As Playwright's `setInputFiles` takes it. */
export const pdfFile = (name: string, line = name) => ({ name, mimeType: 'application/pdf', buffer: smallPdf(line) })
