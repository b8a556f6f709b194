import { expect, it } from 'vitest'
import { PAPER_KINDS } from '#domain/drafting/kinds.ts'
import { placeholdersOf, requiredOf } from '#domain/drafting/template-placeholders.ts'
import { placeholderMeaning } from './placeholder-meanings.ts'

it.each(PAPER_KINDS)('every placeholder of %s says what it means, and every required one is there', (kind) => {
  const { texts, lists } = placeholdersOf(kind)
  const names = [
    ...texts.map(({ name }) => name),
    ...lists.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]),
  ]
  expect(names.filter((name) => placeholderMeaning(name) === '')).toEqual([])
  const there = [...texts, ...lists.flatMap(({ fields }) => fields)].filter(({ isRequired }) => isRequired)
  expect(there).toHaveLength(requiredOf(kind).length)
})
