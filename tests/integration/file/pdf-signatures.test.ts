import { describe, expect, it } from 'vitest'
import { readSignatures } from '#services/file/read-signatures.server.ts'
import { signedPdf, signPdf } from '#tests/factories/signed-pdf.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'

const SIGNER = 'Nguyễn Văn A'
const signed = signedPdf('Thong bao ket luan 412', SIGNER)

const changed = (file: Buffer, at: number): Buffer => {
  const other = Buffer.from(file)
  other.writeUInt8((other[at] ?? 0) ^ 1, at)
  return other
}

describe('the signatures of a PDF', () => {
  it('are none where nobody has signed', async () => {
    expect(await readSignatures(smallPdf('Thong bao'))).toEqual([])
  })

  it.each(['rsa', 'ec'] as const)('name the signer and say that nothing has changed since (%s)', async (algorithm) => {
    const [one, ...others] = await readSignatures(signedPdf('Quyet dinh', SIGNER, algorithm))
    expect(others).toEqual([])
    expect(one).toMatchObject({ signer: SIGNER, integrity: 'unchanged' })
    expect(Date.now() - new Date(one?.signedAt ?? 0).getTime()).toBeLessThan(60_000)
  })

  it('say of a file that was changed after signing that it was', async () => {
    const at = signed.indexOf('412')
    expect(await readSignatures(changed(signed, at))).toMatchObject([{ signer: SIGNER, integrity: 'changed' }])
  })

  it('say of the first of two that something was added, and of the second that nothing was', async () => {
    const twice = signPdf(signed, { signer: 'Trần Thị B' })
    expect(await readSignatures(twice)).toMatchObject([
      { signer: SIGNER, integrity: 'added' },
      { signer: 'Trần Thị B', integrity: 'unchanged' },
    ])
  })

  it('cannot be read where the signed part leaves out more than the signature', async () => {
    const wide = Buffer.from(
      signed.toString('latin1').replace(/\[0 +(\d+)/, (all, n: string) => all.replace(n, String(Number(n) - 9))),
      'latin1',
    )
    expect(await readSignatures(wide)).toMatchObject([{ integrity: 'unreadable' }])
  })

  it.each([
    ['a range outside the file', '/ByteRange [0 10 20 99999999]'],
    ['a range that goes back', '/ByteRange [0 500 20 10]'],
    ['a signature that is no signature', `/ByteRange [0 31 41 0]<3006020101>`],
    ['nesting without end', `/ByteRange [0 40 200042 0]      <${'30'.repeat(100_000)}>`],
  ])('are unreadable, and never a fault, with %s', async (_, text) => {
    expect(await readSignatures(Buffer.from(text, 'latin1'))).toMatchObject([{ integrity: 'unreadable' }])
  })

  it('are unreadable, and never a fault, wherever the signature itself is damaged', async () => {
    const from = signed.indexOf('/Contents <') + '/Contents <'.length
    for (let place = from; place < from + 3000; place += 97) {
      const damaged = Buffer.from(signed)
      damaged.write('f', place, 'latin1')
      const [one] = await readSignatures(damaged)
      expect(['unchanged', 'changed', 'unreadable']).toContain(one?.integrity)
    }
  })
})
