import { recordEvent } from '#data/event.server.ts'
import { insertOrganisation } from '#data/organisation-register.server.ts'
import { countPeople, giveRole, insertPerson, setOneTimePassword } from '#data/person-register.server.ts'
import { ONE_TIME_PASSWORD_MS } from '#domain/access/session-limits.ts'
import type { BeginProvince } from '#domain/organisation/begin-province.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { hashPassword, newOneTimePassword } from '#platform/password.server.ts'

const TITLE = 'Quản trị hệ thống'

/**
 * The first rows of a real installation: the People's Committee, its Office, and one administrator with a one-time
 * password, who enters everything else on the screens. Refused once anybody is registered: whoever comes later is
 * added by an administrator, never from the command line.
 */
export async function beginProvince(
  { province, provinceEn, administrator }: BeginProvince,
  { now }: { now: Date },
): Promise<Result<{ password: string }, 'already-begun'>> {
  const password = newOneTimePassword()
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    if ((await countPeople(tx)) > 0) return refuse('already-begun')
    const [committeeId, officeId, personId] = [newId(), newId(), newId()]
    const shared = { isTelecom: false, validFrom: null }
    await insertOrganisation(tx, {
      ...shared,
      id: committeeId,
      kind: 'committee',
      parentId: null,
      name: `Ủy ban nhân dân ${province}`,
      shortName: 'UBND tỉnh',
      nameEn: `People's Committee of ${provinceEn}`,
    })
    await insertOrganisation(tx, {
      ...shared,
      id: officeId,
      kind: 'office',
      parentId: committeeId,
      name: `Văn phòng UBND ${province}`,
      shortName: 'Văn phòng UBND tỉnh',
      nameEn: `Office of the People's Committee of ${provinceEn}`,
    })
    await insertPerson(tx, { id: personId, ...administrator, createdAt: now })
    await giveRole(tx, { id: newId(), personId, organisationId: officeId, role: 'administrator', title: TITLE })
    await setOneTimePassword(tx, { id: personId, passwordHash, until: new Date(now.getTime() + ONE_TIME_PASSWORD_MS) })
    await recordEvent(tx, {
      subjectType: 'person',
      subjectId: personId,
      type: 'ProvinceBegun',
      at: now,
      actor: null,
      payload: { province, administrator: administrator.displayName },
    })
    return accept({ password })
  })
}
