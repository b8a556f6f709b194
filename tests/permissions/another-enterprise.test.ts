import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { findMailSubjects } from '#data/mail-subject.server.ts'
import { can } from '#domain/access/permissions.ts'
import { PAPER_KINDS } from '#domain/drafting/kinds.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { ACCESS_TABLE } from '#routes/access-table.ts'
import { closeConsultation } from '#services/consultation/close-consultation.server.ts'
import { openConsultation } from '#services/consultation/open-consultation.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { keepDraft } from '#services/obstacle/keep-draft.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { publishAnswer } from '#services/obstacle/publish-answer.server.ts'
import { answerQuestion } from '#services/question/answer-question.server.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import { answerSlip, roundOf } from '#tests/factories/consulted-dossier.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
import { commandBy } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { leaderAt, orderPoint, seedInForce } from '#tests/factories/resolution.ts'
import { smallPdf } from '#tests/factories/small-pdf.ts'
import { passTo, type SubmittedDossier, seedProposedDossier } from '#tests/factories/submitted-dossier.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { startTestWeb } from '#tests/setup/start-test-part.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { createBrowser } from './browser.ts'
import { type SignedInProvince, seedSignedInProvince } from './signed-in.ts'

useTestDatabase()
const { url } = await startTestWeb()
const browser = createBrowser(url)

/** In every text that VNPT writes, and in what is written to it. */
const MARK = 'Zebulon'
/** As many requests at once. */
const AT_ONCE = 4
const MINUTES_MS = 300_000
const words = (of: string) => `${of} ${MARK} 77`

let province: SignedInProvince
let dossier: SubmittedDossier
let resolutionId: string

/** VNPT has a filing in the dossier in which Viettel has one, one with a file, one that says the same as Viettel's, a slip, a question and a draft. */
beforeEach(async () => {
  province = await seedSignedInProvince()
  const at = (when: string) => `2024-11-${when}:00+07:00`
  const vnpt = (when: string) => commandBy(province.actor('vnpt', 'carrier'), at(when))
  const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), at(when))
  dossier = await seedProposedDossier(province)
  const { dossierId, second } = dossier
  const wordsOfSecond = { title: words('Trạm'), whatHappened: words('Xã'), asked: words('Đề nghị') }
  await db.obstacle.update({ where: { id: second }, data: wordsOfSecond })
  const round = roundOf(province, ['viettel', 'vnpt'])
  await done(openConsultation({ dossierId, ...round }, coordinator('05T10:00')))
  await done(answerSlip(province, 'vnpt', { text: words('Ý kiến') }))
  await done(answerSlip(province, 'viettel', { text: 'Đồng ý.' }))
  await done(closeConsultation({ dossierId }, coordinator('07T14:00')))
  await done(submitDossier({ dossierId, submissionNumber: '128/TTr-STTTT' }, coordinator('07T14:10')))
  const office = commandBy(province.actor('office', 'office', 0), at('07T15:00'))
  await done(passOfficeCheck(passTo(province, dossierId), office))
  const ask = {
    dossierId,
    askedId: province.organisationId.vnpt,
    questionTitle: words('Hỏi'),
    question: words('Đơn vị'),
    dueOn: plainDate('2024-11-12'),
  }
  await done(askQuestion(ask, leaderAt(province, at('08T09:00'))))
  const question = await db.dossierQuestion.findFirstOrThrow()
  await done(answerQuestion({ questionId: question.id, answer: words('Thưa'), fileIds: [] }, vnpt('08T10:00')))
  await done(
    giveDirection({ dossierId, direction: 'agree', directionText: 'Đồng ý.' }, leaderAt(province, at('08T11:00'))),
  )

  const same = await done(fileObstacle(noSiteFiling({ title: words('Cùng nội dung') }), vnpt('08T12:00')))
  await done(linkDuplicate({ ...same, originalId: dossier.first }, coordinator('08T13:00')))
  const { kimBang, construction } = province.organisationId
  resolutionId = await seedInForce(province, dossier, {
    points: [
      orderPoint({ leadId: kimBang, obstacleIds: [dossier.first] }),
      orderPoint({ text: words('Giao Sở Xây dựng'), leadId: construction, obstacleIds: [second] }),
    ],
    answers: { [dossier.first]: 'Huyện bố trí vị trí khác.', [second]: words('Trả lời') },
  })
  const published = { title: 'Chưa có vị trí', question: 'Chưa có đất', answer: 'Huyện bố trí.' }
  await done(publishAnswer({ obstacleId: second, ...published }, coordinator('11T16:00')))
  await setProvinceTime(db, new Date(at('12T09:00')))
  await sendWithFile()
  const { fileIds: _, ...blank } = noSiteFiling({ title: words('Nháp'), whatHappened: words('Nháp') })
  const typed = { ...blank, assignmentId: '', placeId: '', isAboutCoordinator: '', dossierId: '' }
  await done(keepDraft({ values: typed, fileIds: [] }, vnpt('12T09:00')))
  await seedWorkInProgress(db, { leadId: province.organisationId.vnpt })
})

async function sendWithFile(): Promise<void> {
  const { personId, membershipId } = province.actor('vnpt', 'carrier')
  const { cookie } = await province.signIn(personId, membershipId)
  const form = new FormData()
  const typed = {
    commandId: crypto.randomUUID(),
    placeText: words('Thôn'),
    causeClass: 'power-supply',
    title: words('Chưa có điện'),
    whatHappened: words('Điện lực'),
    asked: words('Kéo điện'),
    competence: 'district',
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  form.append('files', new File([smallPdf(MARK) as BlobPart], `${MARK}.pdf`, { type: 'application/pdf' }))
  const response = await browser.post('/vuong-mac/moi', form, cookie)
  expect(response.status).toBe(302)
}

/** What could stand in an address, by the name of its place: VNPT's own, and what it shares with Viettel. */
async function idsOfPlaces(): Promise<Record<string, string[]>> {
  const { vnpt } = province.organisationId
  const idsOf = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id)
  return {
    ':obstacleId': await idsOf(db.obstacle.findMany({ where: { filerId: vnpt }, orderBy: { filedAt: 'asc' } })),
    ':dossierId': [dossier.dossierId],
    ':resolutionId': [resolutionId],
    ':questionId': await idsOf(db.dossierQuestion.findMany()),
    ':slipId': await idsOf(db.opinionSlip.findMany({ where: { holderId: vnpt } })),
    ':fileId': await idsOf(db.storedFile.findMany()),
    ':assignmentId': await idsOf(db.assignment.findMany({ where: { leadId: vnpt } })),
    ':organisationId': [vnpt],
    ':personId': [province.actor('vnpt', 'carrier').personId],
    ':kind': Object.keys(PAPER_KINDS),
  }
}

/** A pattern with all that could stand in its places; where it is not known what does, everything is tried. */
function addressesOf(pattern: string, ids: Record<string, string[]>): string[] {
  const [place] = /:\w+/.exec(pattern) ?? []
  if (place === undefined) return [pattern]
  const values = ids[place] ?? Object.values(ids).flatMap(([first = '']) => first)
  return values.flatMap((value) => addressesOf(pattern.replace(place, value), ids))
}

/** Ways in which a list can be asked for somebody else's rows, in small letters, as a page says back what it was asked for; what an address does not know it ignores. */
const asked = (ids: Record<string, string[]>): string[] => [
  `?tim=${MARK.toLowerCase()}`,
  '?tim=vnpt',
  `?ben-gui=${province.organisationId.vnpt}&noi-giu=${province.organisationId.vnpt}`,
  `?co-quan=${province.organisationId.vnpt}&loai=delayed`,
  ...Object.values(ids).map(([id]) => `?nhap=${id}&vuong-mac=${id}&nhiem-vu=${id}&mau=${id}&cua=${id}`),
]

/** A workbook or a paper of Word is read part by part. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}

const forbidden = async (): Promise<string[]> => {
  const rows = await db.obstacle.findMany({ where: { filerId: province.organisationId.vnpt }, select: { code: true } })
  return [MARK, 'VNPT', 'Viễn thông Hà Nam', ...rows.map(({ code }) => code)]
}

describe('an enterprise', () => {
  it(
    'finds nothing of another one at any address there is, however it is asked for',
    async () => {
      const ids = await idsOfPlaces()
      const secrets = await forbidden()
      const { cookie } = province.holders.carrier
      const leaks: string[] = []
      let opened = 0
      const look = async (path: string) => {
        const response = await browser.get(path, cookie)
        if (response.status === 200) opened += 1
        const text = await textOf(response)
        leaks.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`))
        if (response.status >= 500) leaks.push(`${path}: ${response.status}`)
      }
      const paths = Object.entries(ACCESS_TABLE).flatMap(([pattern, { read }]) => {
        const mayRead = read === 'public' || can('carrier', read)
        const queries = mayRead && !pattern.includes(':') ? asked(ids) : []
        return [...addressesOf(pattern, ids), ...queries.map((query) => pattern + query)]
      })
      while (paths.length > 0) await Promise.all(paths.splice(0, AT_ONCE).map(look))
      expect(leaks).toEqual([])
      expect(opened).toBeGreaterThan(50)
    },
    MINUTES_MS,
  )

  it('is told and mailed nothing of another one', async () => {
    const messages = await db.notification.findMany({ where: { personId: province.holders.carrier.personId } })
    const subjects = await findMailSubjects(db, [...new Set(messages.map(({ subjectId }) => subjectId))])
    const told = JSON.stringify([messages.map(({ params }) => params), [...subjects.values()]])
    expect(messages.length).toBeGreaterThan(3)
    expect((await forbidden()).filter((secret) => told.includes(secret))).toEqual([])
  })
})
