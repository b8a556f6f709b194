import { foldText } from '#domain/shared/fold-text.ts'
import type { ColumnRole, TableColumn } from './plan-reading.ts'
import type { Cell } from './table-cells.ts'

/** Words at the head of a column, without diacritics; the first that fits decides. */
const COLUMN_WORDS: readonly { role: ColumnRole; words: RegExp }[] = [
  { role: 'ordinal', words: /^(s ?tt|tt|so tt|so thu tu|so|no)$/ },
  {
    role: 'other',
    words:
      /kinh phi|nguon von|du toan|don vi tinh|^dvt|ghi chu|can cu|dia diem|lanh dao|^(co quan|cap)( co tham quyen)? (ban hanh|trinh|phe duyet)/,
  },
  { role: 'parties', words: /chu tri.*phoi hop/ },
  { role: 'coordinating', words: /phoi hop/ },
  {
    role: 'lead',
    words:
      /chu tri|dau moi|trach nhiem|(co quan|don vi|dia phuong|ca nhan).{0,20}(thuc hien|tham muu|trien khai|phu trach|giao)|^(cac )?(co quan|don vi)(, (co quan|don vi|dia phuong))*$|^phan cong/,
  },
  { role: 'deadline', words: /^(thoi gian|thoi han|han|tien do|lo trinh|thoi diem|ky bao cao)/ },
  { role: 'product', words: /san pham|ket qua|dau ra|hinh thuc van ban/ },
  { role: 'deadline', words: /thoi gian|thoi han|hoan thanh/ },
  { role: 'task', words: /nhiem vu|cong viec|giai phap|hoat dong|noi dung|^ten\b|de an|du an|chuong trinh|van ban/ },
]
/** Heads that name work by themselves; "Nội dung" alone may head anything. */
const NAMES_WORK = /nhiem vu|cong viec|giai phap|hoat dong|de an/
const LONGEST_HEAD = 90

/** The columns of a table of work, from its first rows; null where the row heads no such table. */
export function readColumns(cells: readonly Cell[]): TableColumn[] | null {
  if (cells.length < 2 || cells.some((cell) => cell.text.length > LONGEST_HEAD)) return null
  const columns = onlyOneTask(cells.map(({ text }) => ({ role: readRole(text), written: text })))
  return isTableOfWork(columns) ? columns : readIndicatorColumns(cells)
}

const INDICATOR_WORDS: readonly { role: ColumnRole; words: RegExp }[] = [
  { role: 'ordinal', words: /^(s ?tt|tt|so tt|so thu tu|no)$/ },
  { role: 'other', words: /thuc hien|hien trang|ket qua|ghi chu|chu tri|phoi hop|co quan|theo doi/ },
  { role: 'unit', words: /^(don vi( tinh)?|dvt|dv tinh)$/ },
  { role: 'goal', words: /(^|\D)20\d\d(\D|$)/ },
  { role: 'task', words: /^((ten|noi dung|cac|nhom) )?(chi tieu|muc tieu)/ },
]

/** "Chỉ tiêu | Đơn vị | 2024 | 2025": each row is a target, what was reached in years gone by is none. */
function readIndicatorColumns(cells: readonly Cell[]): TableColumn[] | null {
  const roleOf = (head: string): ColumnRole =>
    INDICATOR_WORDS.find(({ words }) =>
      words.test(
        foldText(head)
          .replace(/[.:*()]+/g, ' ')
          .trim(),
      ),
    )?.role ?? 'other'
  const columns = onlyOneTask(cells.map(({ text }) => ({ role: roleOf(text), written: text })))
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  return has('task') && has('goal') ? columns : null
}

/** "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp": the lower row names the columns it fills. */
export function withSecondHead(columns: readonly TableColumn[], cells: readonly Cell[]): TableColumn[] | null {
  const filled = cells.filter((cell) => cell.text !== '')
  const heads = filled.every((cell) => cell.text.length <= LONGEST_HEAD && isPartyRole(readRole(cell.text)))
  if (!heads || filled.length === 0 || cells.length > columns.length) return null
  return columns.map((column, index) => {
    const written = cells[index]?.text ?? ''
    return written === '' ? column : { role: readRole(written), written: `${column.written} ${written}`.trim() }
  })
}

/** Rows that stand for no work: the head again on a new page, or its numbers "(1) (2) (3)". */
export function repeatsHead(columns: readonly TableColumn[], cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '')
  const isNumbered = filled.length > 1 && filled.every((cell) => /^(?:\(\d{1,2}\)|\d{1,2}|[A-H])$/u.test(cell.text))
  if (isNumbered) return true
  const same = cells.filter(
    ({ text }, index) => text !== '' && foldText(text) === foldText(columns[index]?.written ?? ''),
  )
  return same.length >= 2 && same.length * 2 > filled.length
}

function readRole(head: string): ColumnRole {
  const folded = foldText(head)
    .replace(/[.:*()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return COLUMN_WORDS.find(({ words }) => words.test(folded))?.role ?? 'other'
}

const isPartyRole = (role: ColumnRole): boolean => role === 'lead' || role === 'coordinating' || role === 'parties'

/** "Nhóm nhiệm vụ | Nhiệm vụ cụ thể": the narrower column holds the work. */
function onlyOneTask(columns: readonly TableColumn[]): TableColumn[] {
  const tasks = columns.filter(({ role }) => role === 'task')
  const own =
    tasks.find(({ written }) => /cu the/.test(foldText(written))) ??
    tasks.find(({ written }) => !/^nhom/.test(foldText(written)))
  return columns.map((column) => (column.role === 'task' && column !== own ? { ...column, role: 'other' } : column))
}

function isTableOfWork(columns: readonly TableColumn[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  const task = columns.find(({ role }) => role === 'task')
  if (!task) return false
  if (has('lead') || has('parties')) return true
  const namesWork = NAMES_WORK.test(foldText(task.written))
  return namesWork ? has('coordinating') || has('deadline') || has('product') : has('deadline') && has('product')
}
