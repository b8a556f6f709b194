import { webcrypto } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { DemoFile } from './demo-files.ts'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  commonName: '2.5.4.3',
} as const
const KEY = { name: 'ECDSA', namedCurve: 'P-256' }
const HASH = 'SHA-256'
const CONTENTS_BYTES = 4096
const PLACE = '0000000000'
const DAY_MS = 86_400_000

/** Signed as the Office's signing program would, with a key of the moment that nobody vouches for. */
export async function signDemoFile(file: DemoFile, { signer, at }: { signer: string; at: Date }): Promise<DemoFile> {
  const before = `9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${PLACE} ${PLACE} ${PLACE}] /Contents `
  const after = Buffer.from(' >>\nendobj\n%%EOF\n', 'latin1')
  const gapAt = file.bytes.byteLength + before.length
  const gapEnd = gapAt + CONTENTS_BYTES * 2 + 2
  const numbers = [gapAt, gapEnd, after.length].map((value) => String(value).padStart(PLACE.length)).join(' ')
  const range = before.replace(`${PLACE} ${PLACE} ${PLACE}`, numbers)
  const head = Buffer.concat([file.bytes, Buffer.from(range, 'latin1')])
  const signature = await sign(Buffer.concat([head, after]), { signer, at })
  const contents = Buffer.from(
    `<${Buffer.from(signature)
      .toString('hex')
      .padEnd(CONTENTS_BYTES * 2, '0')}>`,
  )
  return { ...file, bytes: Buffer.concat([head, contents, after]) }
}

async function sign(signed: Uint8Array, { signer, at }: { signer: string; at: Date }): Promise<ArrayBuffer> {
  const keys = await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 1 })
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: signer }) }),
    )
  certificate.notBefore.value = new Date(at.getTime() - DAY_MS)
  certificate.notAfter.value = new Date(at.getTime() + 365 * DAY_MS)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, HASH)
  const digest = await webcrypto.subtle.digest(HASH, new Uint8Array(signed))
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.signingTime, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: digest })] }),
  ]
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  })
  await data.sign(keys.privateKey, 0, HASH)
  const envelope = new ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) })
  return envelope.toSchema().toBER()
}
