import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { findUnknownNames, openNamesByAnchor, partiesOfName } from './unknown-names.ts'
import { isUnsure, unsureFields } from './unsure-fields.ts'

const register = {
  on: plainDate('2024-11-04'),
  rows: [
    {
      id: 'xd',
      kind: 'department' as const,
      name: 'Sở Xây dựng',
      shortName: 'SXD',
      aliases: ['kho bac tinh'],
      isTelecom: false,
      validFrom: null,
      validTo: null,
    },
  ],
}
const sentence = (anchor: string, names: { lead?: string[]; coordinating?: string[]; vague?: string[] }) => ({
  anchor,
  kind: 'duty' as const,
  addressee: null,
  lead: names.lead ?? [],
  coordinating: names.coordinating ?? [],
  vague: names.vague ?? [],
})

describe('a name that no organisation answers to', () => {
  it('is listed once with all its sentences, however it is written in capitals', () => {
    const items = [
      sentence('III.1', { lead: ['Kho bạc Nhà nước'], coordinating: ['Sở Xây dựng'] }),
      sentence('III.2', { coordinating: ['Kho bạc nhà nước'] }),
    ]
    expect(findUnknownNames(items, register)).toEqual([
      { folded: 'kho bac nha nuoc', written: 'Kho bạc Nhà nước', anchors: ['III.1', 'III.2'] },
    ])
  })
  it('is none once a person has mapped it, nor where the words name nobody', () => {
    const items = [
      sentence('III.1', { lead: ['Kho bạc tỉnh'] }),
      sentence('III.2', { coordinating: ['các đơn vị liên quan'], vague: ['các đơn vị liên quan'] }),
    ]
    expect(findUnknownNames(items, register)).toEqual([])
  })
  it('is open in its sentences until it is settled', () => {
    const names = [{ folded: 'a', written: 'A', anchors: ['III.1', 'III.2'] }]
    expect([...openNamesByAnchor(names, new Set())]).toEqual([
      ['III.1', ['A']],
      ['III.2', ['A']],
    ])
    expect([...openNamesByAnchor(names, new Set(['a']))]).toEqual([])
  })
})

describe('a name that was mapped', () => {
  const known = { folded: 'kho bac', organisationId: 'kb', reviewState: 'pending' as const }
  it('leads where it is named to lead, unless a person has decided who leads', () => {
    const item = sentence('III.1', { lead: ['Kho bạc'] })
    expect(partiesOfName(item, known)).toMatchObject([{ role: 'lead', basis: 'stated' }])
    expect(partiesOfName(item, { ...known, reviewState: 'accepted' })).toEqual([])
  })
  it('takes part where it is named to take part', () => {
    expect(partiesOfName(sentence('III.1', { coordinating: ['Kho bạc'] }), known)).toMatchObject([
      { role: 'coordinating' },
    ])
  })
})

describe('what the reader was unsure of', () => {
  const sure = { item: 1, lead: 0.95, coordinating: 0.9, deadline: 0.9, product: 0.5 }
  it('comes first when it is the lead or the date', () => {
    expect(isUnsure({ product: null, confidence: { ...sure, lead: 0.5 } })).toBe(true)
    expect(unsureFields({ product: null, confidence: { ...sure, lead: 0.5, deadline: 0.7 } })).toEqual([
      'lead',
      'deadline',
    ])
  })
  it('is shown, but comes no earlier, when it is only the product', () => {
    const read = { product: 'báo cáo', confidence: { ...sure, product: 0.7 } }
    expect(unsureFields(read)).toEqual(['product'])
    expect(isUnsure(read)).toBe(false)
  })
  it('is nothing for a reading of before', () => {
    expect(unsureFields({ product: null })).toEqual([])
  })
})
