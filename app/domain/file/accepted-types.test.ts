import { describe, expect, it } from 'vitest'
import { cleanFileName, isNamedAs } from './accepted-types.ts'

describe('the name of a file that was sent in', () => {
  it('keeps its Vietnamese letters and loses the folders of the computer it came from', () => {
    expect(cleanFileName('C:\\Hồ sơ\\Báo cáo quý 3.pdf')).toBe('Báo cáo quý 3.pdf')
    expect(cleanFileName('../../etc/passwd')).toBe('passwd')
  })

  it('loses signs that turn the reading direction round or break a header', () => {
    expect(cleanFileName('anh\u202Egnp.exe')).toBe('anhgnp.exe')
    expect(cleanFileName('a"\r\nX: b.pdf')).toBe('aX: b.pdf')
  })

  it('is cut when it is endless, and keeps its ending', () => {
    const name = cleanFileName(`${'dài '.repeat(100)}.docx`)
    expect(name.length).toBe(150)
    expect(name.endsWith('.docx')).toBe(true)
  })

  it('has to end as its bytes say', () => {
    expect(isNamedAs('Quyết định.PDF', 'application/pdf')).toBe(true)
    expect(isNamedAs('Quyết định.docx', 'application/pdf')).toBe(false)
  })
})
