import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smallPdf } from './small-pdf.ts'

const CONTENTS_BYTES = 8192
const PLACE = '0000000000'

/** With a key of the day and a certificate that nobody vouches for, as OpenSSL makes them. */
function signDetached(signed: Buffer, signer: string, algorithm: 'rsa' | 'ec'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'signed-pdf-'))
  const at = (name: string) => join(folder, name)
  try {
    const key = algorithm === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    const request = ['req', '-x509', '-newkey', ...key, '-nodes', '-keyout', at('key'), '-out', at('cert')]
    execFileSync('openssl', [...request, '-days', '30', '-utf8', '-subj', `/C=VN/O=UBND tinh/CN=${signer}`], {
      stdio: 'ignore',
    })
    writeFileSync(at('data'), signed)
    const sign = ['cms', '-sign', '-binary', '-in', at('data'), '-signer', at('cert'), '-inkey', at('key')]
    execFileSync('openssl', [...sign, '-outform', 'DER', '-out', at('signature'), '-md', 'sha256'], { stdio: 'ignore' })
    return readFileSync(at('signature'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Signs a PDF the way signing programs do: a further revision at its end, with a gap that the signature is put into. */
export function signPdf(
  pdf: Buffer,
  { signer, algorithm = 'rsa' }: { signer: string; algorithm?: 'rsa' | 'ec' },
): Buffer {
  const before = `9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${PLACE} ${PLACE} ${PLACE}] /Contents `
  const after = ' >>\nendobj\n%%EOF\n'
  const gapAt = pdf.length + before.length
  const gapEnd = gapAt + CONTENTS_BYTES * 2 + 2
  const numbers = [gapAt, gapEnd, after.length].map((value) => String(value).padStart(PLACE.length))
  const head = Buffer.concat([
    pdf,
    Buffer.from(before.replace(`0 ${PLACE} ${PLACE} ${PLACE}`, `0 ${numbers.join(' ')}`), 'latin1'),
  ])
  const tail = Buffer.from(after, 'latin1')
  const signature = signDetached(Buffer.concat([head, tail]), signer, algorithm).toString('hex')
  return Buffer.concat([head, Buffer.from(`<${signature.padEnd(CONTENTS_BYTES * 2, '0')}>`), tail])
}

export const signedPdf = (line: string, signer: string, algorithm?: 'rsa' | 'ec'): Buffer =>
  signPdf(smallPdf(line), { signer, ...(algorithm ? { algorithm } : {}) })
