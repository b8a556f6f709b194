import { describe, expect, it } from 'vitest'
import { checkSplit, SplitDossierSchema } from './split.ts'

const contents = { pointIds: ['p1', 'p2'], filingIds: ['f1', 'f2', 'f3'] }
const chosen = { points: ['p1'], filings: ['f1', 'f3'], rest: 'leadership' as const }

describe('a dossier that is split', () => {
  it('has each point and each filing in exactly one part', () => {
    expect(checkSplit(chosen, contents)).toEqual({ ok: true, value: { laterPoints: ['p2'], laterFilings: ['f2'] } })
  })

  it('needs a point and a filing for what is decided now', () => {
    expect(checkSplit({ ...chosen, points: [] }, contents)).toMatchObject({ field: 'points', reason: 'split-points' })
    expect(checkSplit({ ...chosen, filings: [] }, contents)).toMatchObject({ reason: 'split-filings' })
  })

  it('is agreed to as a whole where no filing would be left', () => {
    const all = { ...chosen, filings: contents.filingIds }
    expect(checkSplit(all, contents)).toMatchObject({ reason: 'split-filings-rest' })
  })

  it('is not split where it has one filing, which cannot be in two dossiers', () => {
    const one = { ...contents, filingIds: ['f1'] }
    expect(checkSplit({ ...chosen, filings: ['f1'] }, one)).toMatchObject({ reason: 'split-one-filing' })
  })

  it('leaves a point to what stays with the leadership; the DIC may write new ones', () => {
    const points = contents.pointIds
    expect(checkSplit({ ...chosen, points }, contents)).toMatchObject({ reason: 'split-points-rest' })
    expect(checkSplit({ ...chosen, points, rest: 'coordinator' }, contents)).toMatchObject({ ok: true })
  })

  it('is refused when a point or filing is not there any more', () => {
    expect(checkSplit({ ...chosen, points: ['gone'] }, contents)).toMatchObject({ reason: 'split-changed' })
    expect(checkSplit({ ...chosen, filings: ['gone'] }, contents)).toMatchObject({ reason: 'split-changed' })
  })

  it('tells the DIC what is asked of the part that comes back to it', () => {
    const id = '019f0000-0000-7000-8000-000000000000'
    const form = { points: id, filings: [id], directionText: 'Đồng ý điểm 1.', rest: 'coordinator' }
    expect(SplitDossierSchema.safeParse(form).error?.issues.map(({ message }) => message)).toEqual(['reason-missing'])
    expect(SplitDossierSchema.safeParse({ ...form, rest: 'leadership' }).success).toBe(true)
  })
})
