import { expect, it } from 'vitest'
import { COUNTED_CLASSES, classesOf } from './class-filter.ts'

it('opens the list of a figure by the name it was counted under', () => {
  expect(classesOf('overdue')).toEqual(['overdue'])
  expect(classesOf('done')).toEqual(['done-in-time', 'undated-done'])
  expect(classesOf('completed')).toEqual(['done-in-time', 'done-late', 'undated-done'])
  expect(classesOf('withdrawn')).toEqual(['withdrawn'])
})

it('leaves out what it does not know, and withdrawn work unless it is asked for', () => {
  expect(classesOf('tat-ca')).toEqual([])
  expect(COUNTED_CLASSES).not.toContain('withdrawn')
})
