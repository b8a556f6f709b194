import { beforeEach, describe, expect, it } from 'vitest'
import { findObstacleDraft, listObstacleDrafts } from '#data/obstacle-draft.server.ts'
import { lockUnhungFiles } from '#data/unhung-files.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { ObstacleDraftSchema, obstacleDraftOwner } from '#domain/obstacle/draft.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { dropDraft } from '#services/obstacle/drop-draft.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { keepDraft } from '#services/obstacle/keep-draft.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const AT = '2024-11-04T09:00:00+07:00'
const viettel = () => commandBy(province.actor('viettel', 'carrier'), AT)
const values = (title: string) => ObstacleDraftSchema.parse({ title, causeClass: 'funding' })
const draftsOf = async (actor: Actor) => listObstacleDrafts(db, obstacleDraftOwner(actor))
const titlesOf = async (actor: Actor) => (await draftsOf(actor)).map(({ title }) => title)

async function seedPhoto(actor: Actor): Promise<string> {
  const id = newId()
  const { personId, organisationId } = actor
  const file = {
    name: 'hien-truong.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: 3,
    sha256: 'a'.repeat(64),
    storageKey: id,
  }
  await db.storedFile.create({
    data: { id, ...file, uploadedById: personId, organisationId, uploadedAt: new Date('2024-01-01T00:00:00Z') },
  })
  return id
}
const sweptLater = () => db.$transaction((tx) => lockUnhungFiles(tx, { before: new Date(), limit: 10 }))

describe('a filing half written', () => {
  it('is kept for its person alone, again over itself, with its photos', async () => {
    const command = viettel()
    const photo = await seedPhoto(command.actor)
    await done(keepDraft({ values: values('Chưa có'), fileIds: [photo] }, command))
    await done(keepDraft({ values: values('Chưa có vị trí'), fileIds: [photo] }, command))
    expect(await titlesOf(command.actor)).toEqual(['Chưa có vị trí'])
    expect(await titlesOf(province.actor('vnpt', 'carrier'))).toEqual([])
    const owner = obstacleDraftOwner(command.actor)
    expect(await findObstacleDraft(db, { id: command.commandId, ...owner })).toMatchObject({
      values: { title: 'Chưa có vị trí', causeClass: 'funding' },
      files: [{ id: photo, name: 'hien-truong.jpg' }],
    })
    const stranger = obstacleDraftOwner(province.actor('vnpt', 'carrier'))
    expect(await findObstacleDraft(db, { id: command.commandId, ...stranger })).toBeUndefined()
    expect(await sweptLater()).toEqual([])
    expect(await db.event.count()).toBe(0)
  })

  it('is written over and thrown away by nobody else', async () => {
    const command = viettel()
    await done(keepDraft({ values: values('Của Viettel'), fileIds: [] }, command))
    const stranger = { ...commandBy(province.actor('vnpt', 'carrier'), AT), commandId: command.commandId }
    expect(await keepDraft({ values: values('Của VNPT'), fileIds: [] }, stranger)).toMatchObject({ ok: false })
    expect(await dropDraft(command.commandId, stranger.actor)).toBe(false)
    expect(await titlesOf(command.actor)).toEqual(['Của Viettel'])
    expect(await dropDraft(command.commandId, command.actor)).toBe(true)
    expect(await titlesOf(command.actor)).toEqual([])
  })

  it('is gone once it is filed, its photos with the filing, and does not come back from a page left open', async () => {
    const command = viettel()
    const photo = await seedPhoto(command.actor)
    await done(keepDraft({ values: values('Chưa có vị trí'), fileIds: [photo] }, command))
    const { obstacleId } = await done(fileObstacle({ ...noSiteFiling(), fileIds: [photo] }, command))
    expect(await titlesOf(command.actor)).toEqual([])
    expect(await db.storedFile.findUnique({ where: { id: photo } })).toMatchObject({ subjectId: obstacleId })
    expect(await keepDraft({ values: values('Muộn'), fileIds: [] }, command)).toMatchObject({
      reason: 'draft-not-kept',
    })
    expect(await titlesOf(command.actor)).toEqual([])
  })

  it('leaves its photos to be swept when it is thrown away, and is not kept while nothing is written', async () => {
    const command = viettel()
    expect(await keepDraft({ values: ObstacleDraftSchema.parse({}), fileIds: [] }, command)).toMatchObject({
      ok: false,
    })
    const photo = await seedPhoto(command.actor)
    await done(keepDraft({ values: values(''), fileIds: [photo] }, command))
    await dropDraft(command.commandId, command.actor)
    expect((await sweptLater()).map(({ id }) => id)).toEqual([photo])
  })
})
