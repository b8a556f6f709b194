import { beforeEach, describe, expect, it } from 'vitest'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import {
  findPublishedAnswers,
  findSimilarAnswers,
  publishedAnswersSql,
  similarAnswersSql,
} from '#data/published-answer.server.ts'
import { db } from '#platform/db.server.ts'
import { publishAnswer } from '#services/obstacle/publish-answer.server.ts'
import { settleObstacle } from '#services/obstacle/settle-obstacle.server.ts'
import { withdrawPublication } from '#services/obstacle/withdraw-publication.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { mostRowsRead } from '#tests/setup/most-rows-read.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

const database = useTestDatabase()

const MOST_ROWS = 2_000
const ALL = 100_000

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
const viettel = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
const WORDS = {
  title: 'Chưa có vị trí dựng trạm tại xã',
  question: 'Người dân không cho thuê đất, xã chưa giới thiệu vị trí khác.',
  answer: 'UBND huyện bố trí đất công và thông báo trong 10 ngày.',
}

async function seedAnswered(): Promise<string> {
  const { obstacleId } = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
  await done(settleObstacle({ obstacleId, reason: 'Viettel liên hệ UBND huyện Kim Bảng.' }, coordinator()))
  return obstacleId
}
const publish = (obstacleId: string, changes = {}, by = coordinator()) =>
  publishAnswer({ obstacleId, ...WORDS, ...changes }, by)
const titles = async (question = {}) => (await findPublishedAnswers(db, question)).map(({ title }) => title)

describe('the answer to a filing', () => {
  it('is published by the DIC only, in words of its own, without who filed it or what it blocks', async () => {
    const obstacleId = await seedAnswered()
    expect(await titles()).toEqual([])
    expect(await publish(obstacleId, {}, viettel())).toMatchObject({ reason: 'action-not-open' })
    await done(publish(obstacleId))
    const answers = await findPublishedAnswers(db, {})
    expect(answers).toMatchObject([{ ...WORDS, causeClass: 'site-or-land' }])
    expect(Object.keys(answers[0] ?? {}).sort()).toEqual(
      ['answer', 'causeClass', 'district', 'id', 'publishedAt', 'question', 'title'].sort(),
    )
    expect(JSON.stringify(answers)).not.toMatch(/viettel|VM-2024/i)
  })

  it('is refused beside the words that name an enterprise', async () => {
    const obstacleId = await seedAnswered()
    const question = 'Trạm của VNPT chưa có điện'
    expect(await publish(obstacleId, { question })).toMatchObject({
      reason: 'names-enterprise',
      field: 'question',
      params: { name: 'VNPT' },
    })
    expect(await titles()).toEqual([])
  })

  it('moves nothing of its filing, is published again in other words, and withdrawn', async () => {
    const obstacleId = await seedAnswered()
    const before = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
    await done(publish(obstacleId))
    await done(publish(obstacleId, { title: 'Vị trí dựng trạm' }))
    expect(await titles()).toEqual(['Vị trí dựng trạm'])
    expect(await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })).toEqual(before)
    expect(await findObstaclePage(db, { id: obstacleId, scope: 'all' })).toMatchObject({ isPublished: true })
    await done(withdrawPublication({ obstacleId, reason: 'Quy định đã đổi' }, coordinator()))
    expect(await titles()).toEqual([])
    expect(await withdrawPublication({ obstacleId, reason: 'Lần nữa' }, coordinator())).toMatchObject({
      reason: 'action-not-open',
    })
  })

  it('is not published before there is one', async () => {
    const { obstacleId } = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
    expect(await publish(obstacleId)).toMatchObject({ reason: 'action-not-open' })
  })

  it('is found by words without their signs and by its cause', async () => {
    await done(publish(await seedAnswered()))
    expect(await titles({ search: 'dat cong', cause: 'site-or-land' })).toHaveLength(1)
    expect(await titles({ search: 'dat cong', cause: 'funding' })).toEqual([])
    expect(await titles({ search: '100%' })).toEqual([])
  })
})

describe('before a filing is sent', () => {
  const like = (changes = {}) => {
    const { title, whatHappened, asked, causeClass } = noSiteFiling()
    const text = `${title} ${whatHappened} ${asked}`
    return findSimilarAnswers(db, { title, text, causeClass, placeId: null, ...changes })
  }

  it('what was answered to others in words alike is offered, and nothing else', async () => {
    await done(publish(await seedAnswered()))
    expect(await like()).toMatchObject([{ title: WORDS.title }])
    expect(await like({ title: 'Giá thuê cột điện', text: 'Giá thuê cột điện tăng gấp đôi' })).toEqual([])
    expect(await like({ causeClass: 'funding' })).toEqual([])
  })

  it('few rows are read, and of the list too, with 100,000 answers', async () => {
    await seedMany(await seedAnswered())
    const { title, whatHappened, causeClass, asked } = noSiteFiling()
    const district = await db.organisation.findFirstOrThrow({ where: { kind: 'district' } })
    const likeness = { title, text: `${title} ${whatHappened} ${asked}`, causeClass, placeId: district.id }
    expect(await mostRowsRead(similarAnswersSql(likeness))).toBeLessThanOrEqual(MOST_ROWS)
    for (const question of QUESTIONS)
      expect(await mostRowsRead(publishedAnswersSql(question)), JSON.stringify(question)).toBeLessThanOrEqual(MOST_ROWS)
  })
})

const QUESTIONS = [
  {},
  { cause: 'funding' },
  { search: 'ma 77777' },
  { search: 'vi tri' },
  { search: 'vi tri', cause: 'funding' },
] as const

/** As many filings that were answered, each published. */
async function seedMany(obstacleId: string): Promise<void> {
  const district = await db.organisation.findFirstOrThrow({ where: { kind: 'district' } })
  await db.$executeRaw`
    INSERT INTO obstacle (id, code, state, filer_id, filed_by_id, place_text, cause_class, title, what_happened, tried, asked,
                          competence, folded, filed_at, holder_id, step_since, settled_until, closed_at)
    SELECT gen_random_uuid(), 'VM-' || n, 'closed', v.filer_id, v.filed_by_id, '', 'other', 'Mã ' || n, '', '', '', 'unsure', 'ma',
           v.filed_at, v.holder_id, v.step_since, v.settled_until, v.filed_at
      FROM generate_series(1, ${ALL}::int) n, obstacle v WHERE v.id = ${obstacleId}::uuid`
  await db.$executeRaw`
    INSERT INTO published_answer (id, obstacle_id, title, question, answer, cause_class, district_id, folded, published_at, published_by_id)
    SELECT gen_random_uuid(), v.id, v.title, 'Vướng mắc', 'Trả lời', (ARRAY['funding', 'site-or-land', 'other'])[1 + n % 3],
           ${district.id}::uuid, 'chua co vi tri dung tram ma ' || n, timestamptz '2024-11-01' - n * interval '1 minute', v.filed_by_id
      FROM (SELECT v.*, row_number() OVER () AS n FROM obstacle v WHERE v.code LIKE 'VM-%' AND v.cause_class = 'other') v`
  await database.analyze('published_answer')
}
