import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with the figures OWASP recommends for a server (19 MiB, two passes, one lane): about 30 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

/** Checked instead of the hash of a person who does not exist or has none: the same work, the same answer. */
let nobody: Promise<string> | undefined

export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this')
  const isSame = await verify(passwordHash ?? (await nobody), password.normalize('NFC'))
  return isSame && Boolean(passwordHash)
}

/** No letters or digits that are mistaken for each other when read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 5

/** Read out or handed over on paper once: four groups of five, about 99 bits. */
export const newOneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-')
