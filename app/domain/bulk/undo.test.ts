import { describe, expect, it } from 'vitest'
import { checkUndo, undoUntil } from './undo.ts'

const madeAt = new Date('2024-11-04T09:00:00+07:00')
const act = { madeById: 'lan', undoUntil: undoUntil(madeAt), undoneAt: null }
const at = (time: string) => new Date(`2024-11-04T${time}+07:00`)
const reasonOf = (result: ReturnType<typeof checkUndo>) => (result.ok ? 'open' : result.reason)

describe('taking back what was done with many assignments', () => {
  it('is open for ten minutes to whoever did it, and no longer', () => {
    expect(reasonOf(checkUndo(act, { personId: 'lan', now: at('09:09:59') }))).toBe('open')
    expect(reasonOf(checkUndo(act, { personId: 'lan', now: at('09:10:00') }))).toBe('undo-late')
  })

  it('is not there for anybody else, and not there a second time', () => {
    expect(reasonOf(checkUndo(act, { personId: 'minh', now: at('09:01:00') }))).toBe('not-found')
    const undone = { ...act, undoneAt: at('09:02:00') }
    expect(reasonOf(checkUndo(undone, { personId: 'lan', now: at('09:03:00') }))).toBe('undo-done')
  })
})
