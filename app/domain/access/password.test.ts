import { describe, expect, it } from 'vitest'
import { NewPasswordSchema } from './password.ts'

const reasonFor = (password: string): string | undefined =>
  NewPasswordSchema.safeParse(password).error?.issues[0]?.message

describe('a new password', () => {
  it.each(['mưa rơi trên sông Đáy', 'correct horse battery', 'Kimbảng có 18 xã', 'zkvw-mq73-tr2p-99xd'])(
    'may be “%s”',
    (password) => {
      expect(reasonFor(password)).toBeUndefined()
    },
  )

  it.each([
    'matkhau12345',
    'MatKhau@2024!',
    'Thông Suốt 2024',
    'Hà Nam 2023-2025',
    'aaaaaaaaaaaa',
    '123456789012',
    'password1234',
  ])('may not be “%s”, which is tried first', (password) => {
    expect(reasonFor(password)).toBe('password-guessed')
  })

  it('is long rather than odd', () => {
    expect(reasonFor('Xy7!kq')).toBe('password-short')
    expect(reasonFor('x'.repeat(129))).toBe('password-long')
  })
})
