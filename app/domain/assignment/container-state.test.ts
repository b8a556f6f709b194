import { describe, expect, it } from 'vitest'
import { containerState } from './container-state.ts'
import type { AssignmentState } from './states.ts'

const of = (children: AssignmentState[], opensMore = false) => containerState({ children, opensMore })

describe('what a group shows of its members', () => {
  it.each<[AssignmentState[], AssignmentState]>([
    [['issued', 'issued'], 'issued'],
    [['issued', 'declined'], 'issued'],
    [['issued', 'in-progress'], 'in-progress'],
    [['completed', 'issued'], 'in-progress'],
    [['completed', 'suspended'], 'in-progress'],
    [['completed', 'completed'], 'completed'],
    [['completed', 'withdrawn'], 'completed'],
    [['withdrawn', 'withdrawn'], 'withdrawn'],
    [[], 'issued'],
  ])('%j is %s', (children, state) => {
    expect(of(children)).toBe(state)
  })

  it('is not complete while a series opens more, even when all opened so far are done', () => {
    expect(of(['completed'], true)).toBe('in-progress')
    expect(of(['withdrawn'], true)).toBe('issued')
  })
})
