import { fromBER, GeneralizedTime, UTCTime } from 'asn1js'
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import { type FileSignature, findByteRanges, findContents } from '#domain/file/signature.ts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const COMMON_NAME = '2.5.4.3'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const UNREADABLE: FileSignature = { signer: null, signedAt: null, integrity: 'unreadable' }
const LONGEST_NAME = 200

/**
 * The signatures of a PDF and whether what they signed is still what they signed. Bounded in number and size, and a
 * malformed one is said to be unreadable: nobody is kept from recording a document by the file's own faults.
 */
export async function readSignatures(bytes: Uint8Array): Promise<FileSignature[]> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const signatures: FileSignature[] = []
  for (const range of findByteRanges(text)) {
    const hex = findContents(text, range)
    if (!hex) {
      signatures.push(UNREADABLE)
      continue
    }
    const signed = Buffer.concat([bytes.subarray(0, range.signedUntil), bytes.subarray(range.goesOnAt, range.end)])
    const coversAll = range.end === bytes.byteLength
    signatures.push(
      await readSignature({ contents: Buffer.from(hex, 'hex'), signed, coversAll }).catch(() => UNREADABLE),
    )
  }
  return signatures
}

type Parts = { contents: Uint8Array; signed: Uint8Array; coversAll: boolean }

async function readSignature({ contents, signed, coversAll }: Parts): Promise<FileSignature> {
  // What follows the signature inside its field is padding.
  const parsed = fromBER(toArrayBuffer(contents))
  if (parsed.offset === -1) return UNREADABLE
  const envelope = new ContentInfo({ schema: parsed.result })
  if (envelope.contentType !== SIGNED_DATA) return UNREADABLE
  const data = new SignedData({ schema: envelope.content })
  const [info] = data.signerInfos
  // An envelope with content of its own signs that and not the file.
  if (!info || data.signerInfos.length !== 1 || data.encapContentInfo.eContent) return UNREADABLE
  const isIntact = await data.verify({ signer: 0, data: toArrayBuffer(signed), checkChain: false }).catch(() => false)
  const intact = coversAll ? ('unchanged' as const) : ('added' as const)
  return {
    signer: signerOf(data, info),
    signedAt: signingTimeOf(info)?.toISOString() ?? null,
    integrity: isIntact ? intact : 'changed',
  }
}

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function signerOf({ certificates }: SignedData, { sid }: SignerInfo): string | null {
  const known = (certificates ?? []).filter((one): one is Certificate => 'subject' in one && 'serialNumber' in one)
  const wanted = 'serialNumber' in sid ? sid.serialNumber : undefined
  const own = known.length === 1 ? known[0] : known.find(({ serialNumber }) => wanted?.isEqual(serialNumber))
  const name = own?.subject.typesAndValues.find(({ type }) => String(type) === COMMON_NAME)?.value.valueBlock.value
  return typeof name === 'string' && name !== '' ? name.normalize('NFC').slice(0, LONGEST_NAME) : null
}

function signingTimeOf({ signedAttrs }: SignerInfo): Date | undefined {
  const value: unknown = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0]
  if (!(value instanceof UTCTime || value instanceof GeneralizedTime)) return undefined
  const at = value.toDate()
  return Number.isNaN(at.getTime()) ? undefined : at
}
