import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect, test } from './desk-test.ts'
import { expectEngineIdle } from './engine-idle.ts'
import { fileObstacle } from './file-obstacle.ts'
import { PEOPLE } from './people.ts'
import { act, actInPage, findInInbox, openWork, press } from './story/acts.ts'
import { joinDossier, openDossier, proposePoints, receiveObstacle, recordResolution } from './story/decide-obstacle.ts'
import { expectFiguresOpenTheirLists } from './story/figures.ts'
import { expectAnnounced, expectRung } from './story/keep-deadline.ts'
import { expectMail } from './story/mailbox.ts'
import { moveTo, readToday, typed, workingDay } from './story/province-clock.ts'
import {
  acceptOpenGaps,
  approvePlan,
  decide,
  PLAN_FILE,
  publishPlan,
  readPlan,
  submitPlan,
  takeProposals,
  takeTogether,
} from './story/take-in-plan.ts'

test.setTimeout(300_000)

const PHONE = { viewport: { width: 390, height: 844 } }

test('a plan goes from its signed text to the decision of the province', async ({ desk, stack }) => {
  const coordinator = await desk('coordinator')
  const leadership = await desk('leadership')
  const builder = await desk('officer of construction')
  await coordinator.goto('/ke-hoach')
  const today = await readToday(coordinator)
  /** V.2.2 is the work whose date is let pass. */
  const dueOn = workingDay(today, 12)

  const planId =
    await test.step('1. The plan is read: 58 sentences, each beside its words; number and day are blank', async () => {
      if (process.env.STORY_PLAN) return process.env.STORY_PLAN
      const id = await readPlan(coordinator, PLAN_FILE)
      await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Rà soát nội dung: xong 0 trên 58')
      await expect(coordinator.locator('.ledger')).toContainText('số văn bản để trống, ngày ban hành để trống')
      return id
    })

  if (!process.env.STORY_PLAN)
    await test.step('2. The gap ledger is worked off: 58 of 58 sentences are looked at, no gap is left open', async () => {
      await decide(coordinator, planId, 'V.2.1', { dueOn: workingDay(today, 20) })
      await decide(coordinator, planId, 'V.2.2', { dueOn })
      await decide(coordinator, planId, 'V.5.1', { members: ['Sở Công Thương', 'Sở Y tế'] })
      await decide(coordinator, planId, 'V.5.2', { members: ['Sở GTVT'] })
      await decide(coordinator, planId, 'V.6.1', { dueOn: workingDay(today, 30) })
      await decide(coordinator, planId, 'V.6.3', { dueOn: workingDay(today, 30) })
      await decide(coordinator, planId, 'V.8.1', { everyYearBy: '14/12' })
      await decide(coordinator, planId, 'V.8.3', { dueOn: workingDay(today, 40) })
      await takeTogether(coordinator, planId)
      expect(await takeProposals(coordinator)).toBe(21)
      await acceptOpenGaps(coordinator, planId)
      await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Sổ chỗ trống: 58 / 58 đã xem xét')
    })

  if (!process.env.STORY_PLAN)
    await test.step('3. The leadership approves the list, it is published, every lead agency has mail, every sentence its state', async () => {
      await submitPlan(coordinator, planId)
      await approvePlan(leadership, planId)
      const given = await publishPlan(coordinator, planId)
      await expect(coordinator.getByRole('main')).toContainText(
        `${given} nhiệm vụ từ 43 câu giao việc, cùng 15 mục tiêu`,
      )
      await expect(coordinator.locator('[id="V.6.1"]')).toContainText('6 huyện, thị xã, thành phố')
      await expect(coordinator.locator('[id="V.8.1"]')).toContainText('14/12')
      const work = await openWork(builder, planId, 'V.2.1')
      await expectMail(builder, PEOPLE['officer of construction'], { about: work, says: /Giao nhiệm vụ V\.2\.1/ })
    })

  const late =
    await test.step('4. An agency accepts, reports with a file and submits; it is sent back once, then confirmed; a district declines', async () => {
      const work = await openWork(builder, planId, 'V.2.1')
      await press(builder, work, 'Tiếp nhận')
      await act(builder, work, 'Báo cáo tiến độ', async (form) => {
        await form.locator('#percent').fill('60')
        await form.locator('#text').fill('Đã gửi dự thảo hướng dẫn lấy ý kiến sáu huyện.')
        await form.locator('#files').setInputFiles(pdfFile('du-thao-huong-dan.pdf'))
      })
      await expect(builder.getByRole('link', { name: /du-thao-huong-dan\.pdf/ }).first()).toBeVisible()
      const submit = (text: string) =>
        act(builder, work, 'Nộp kết quả', async (form) => {
          await form.locator('#text').fill(text)
          await form.locator('#documentNumber').fill('215/HD-SXD')
        })
      await submit('Đã ban hành hướng dẫn.')
      await act(coordinator, work, 'Trả lại, nêu lý do', (form) =>
        form.locator('#reason').fill('Thiếu phần cấp phép cột cao trên 45 m.'),
      )
      await builder.goto('/')
      await expect(builder.getByText('Bị trả lại').first()).toBeVisible()
      await submit('Đã bổ sung phần cấp phép cột cao trên 45 m.')
      await act(coordinator, work, 'Xác nhận hoàn thành', (form) => form.locator('input[value="good"]').check())
      await expect(coordinator.getByRole('main')).toContainText('Hoàn thành đúng hạn')

      const district = await desk('officer of Kim Bảng')
      const declined = await openWork(district, planId, 'V.6.1')
      await act(district, declined, 'Không đúng chức năng, nhiệm vụ', (form) =>
        form.locator('#reason').fill('Quy hoạch xây dựng vùng huyện do Sở Xây dựng chủ trì lập.'),
      )
      await act(coordinator, declined, 'Chuyển cơ quan khác', async (form) => {
        await form.locator('#leadId').selectOption({ label: 'Sở Xây dựng' })
        await form.locator('#reason').fill('Đúng chức năng của Sở Xây dựng.')
      })
      await builder.goto(declined)
      await expect(builder.getByRole('button', { name: 'Tiếp nhận' })).toBeVisible()

      const other = await openWork(builder, planId, 'V.2.2')
      await press(builder, other, 'Tiếp nhận')
      return other
    })

  await test.step('5. Reminders at T−7, T−3, T−1, nothing on the day, overdue at T+1, escalated at T+3, acknowledged, stood down by the submission', async () => {
    const officer = PEOPLE['officer of construction']
    await expectAnnounced(coordinator, late, ['Nhắc trước hạn lần 1', 'Báo quá hạn', 'Báo Sở TT&TT'])
    const rung = (count: number, step: string, to: string, says: RegExp) =>
      expectRung(coordinator, late, { stack, on: workingDay(dueOn, count), step, to, says })
    await rung(-7, 'Nhắc trước hạn lần 1', officer, /còn 7 ngày làm việc/)
    await rung(-3, 'Nhắc trước hạn lần 2', officer, /còn 3 ngày làm việc/)
    await rung(-1, 'Nhắc trước hạn lần cuối', officer, /còn 1 ngày làm việc/)
    await moveTo(coordinator, stack, dueOn)
    await expectEngineIdle(stack)
    await coordinator.goto(late)
    await expect(coordinator.getByText('Đồng hồ đã làm 3 bước')).toBeVisible()
    await rung(1, 'Báo quá hạn', PEOPLE['head of construction'], /quá hạn 1 ngày làm việc/)
    await rung(3, 'Báo Sở TT&TT', PEOPLE.coordinator, /quá hạn.*3 ngày làm việc/)

    await findInInbox(coordinator, late)
    await act(coordinator, late, 'Nhận xử lý', (form) =>
      form.locator('#note').fill('Đã gọi Sở Xây dựng, nộp trong ngày.'),
    )
    await act(builder, late, 'Nộp kết quả', async (form) => {
      await form.locator('#text').fill('Đã lập danh mục công trình sử dụng chung.')
      await form.locator('#files').setInputFiles(pdfFile('danh-muc.pdf'))
    })
    await expect(builder.getByRole('main')).toContainText('tự dừng')
    await expectMail(coordinator, PEOPLE.coordinator, { about: late, says: /thông báo trước không còn cần xử lý/ })
  })

  await test.step('6. More time is asked for and granted by the DIC, which had set the date; the original date stays visible', async () => {
    const district = await desk('officer of Kim Bảng')
    const work = await openWork(district, planId, 'V.6.3')
    await press(district, work, 'Tiếp nhận')
    await act(district, work, 'Xin gia hạn', async (form) => {
      await form.locator('#askedDueOn').fill(typed(workingDay(today, 36)))
      await form.locator('#reason').fill('Chờ hướng dẫn cấp phép của Sở Xây dựng.')
      await form.locator('#doneSoFar').fill('Đã rà soát 12 trên 18 xã.')
    })
    await act(coordinator, work, 'Quyết định gia hạn', (form) => form.locator('input[value="grant"]').check())
    await district.goto(work)
    await expect(district.getByRole('main')).toContainText(typed(workingDay(today, 36)))
    await expect(district.getByRole('main')).toContainText(typed(workingDay(today, 30)))
  })

  await test.step('7. Two carriers file one cause; the province’s document answers both, point 1 becomes work of Kim Bảng and frees the blocked clock', async () => {
    const [vnpt, viettel] = [await desk('contact of VNPT', PHONE), await desk('contact of Viettel', PHONE)]
    const blocked = await openWork(vnpt, planId, 'V.8.3')
    await press(vnpt, blocked, 'Tiếp nhận')
    const cause = {
      cause: 'Chưa có vị trí, mặt bằng',
      asked: 'Đề nghị UBND huyện Kim Bảng giới thiệu vị trí đất công.',
    }
    const site = await fileObstacle(vnpt, {
      ...cause,
      place: 'xã Thi Sơn',
      title: 'Không có vị trí dựng trạm tại xã Thi Sơn',
      whatHappened: 'Ba hộ có đất phù hợp đều không cho thuê.',
      assignment: blocked,
      files: [pdfFile('bien-ban-khao-sat.pdf')],
    })
    const same = await fileObstacle(viettel, {
      ...cause,
      place: 'xã Liên Sơn',
      title: 'Không có vị trí dựng trạm tại xã Liên Sơn',
      whatHappened: 'Xã chưa có quỹ đất công.',
    })

    await receiveObstacle(coordinator, site, { suspend: true })
    await vnpt.goto(blocked)
    await expect(vnpt.getByRole('main')).toContainText('Tạm dừng')
    await receiveObstacle(coordinator, same, { suspend: false })
    const title = `Thiếu vị trí dựng trạm BTS tại Kim Bảng, ${typed(today)}`
    const dossier = await openDossier(coordinator, site, title)
    await joinDossier(coordinator, same, title)
    const now = await readToday(coordinator)
    const asked = `UBND huyện Kim Bảng giới thiệu hai vị trí đất công để dựng trạm BTS (họp ngày ${typed(now)}).`
    await proposePoints(coordinator, dossier, { work: asked, lead: 'UBND huyện Kim Bảng', dueOn: workingDay(now, 20) })
    await actInPage(coordinator, 'submit', (form) => form.locator('#submit-submissionNumber').fill('118/TTr-STTTT'))

    const office = await desk('office')
    await office.goto(dossier)
    await actInPage(office, 'pass-check', async (form) => {
      await form.locator('#pass-check-leaderId').selectOption({ label: 'Phó Chủ tịch UBND tỉnh' })
    })
    await leadership.goto(dossier)
    await actInPage(leadership, 'direct', async (form) => {
      await form.locator('input[value="agree"]').check()
      await form.locator('#direct-directionText').fill('Đồng ý. Giao UBND huyện Kim Bảng thực hiện.')
    })
    await recordResolution(office, dossier, { number: '402/TB-VPUB', on: now })
    await expect(office.locator('form:has(input[value="confirm-resolution"])')).toHaveCount(0)
    const second = await desk('second person of the Office')
    await second.goto(dossier)
    await actInPage(second, 'confirm-resolution')

    for (const [carrier, filing, email] of [
      [vnpt, site, PEOPLE['contact of VNPT']],
      [viettel, same, PEOPLE['contact of Viettel']],
    ] as const) {
      await carrier.goto(filing)
      await expect(carrier.getByRole('main')).toContainText('402/TB-VPUB')
      await expectMail(carrier, email, { about: filing, says: /Đã có trả lời.*cột dưới 45 m/s })
    }

    const district = await desk('officer of Kim Bảng')
    await district.goto('/')
    await district.getByRole('link', { name: asked }).first().click()
    const point = new URL(district.url()).pathname
    await press(district, point, 'Tiếp nhận')
    await act(district, point, 'Nộp kết quả', async (form) => {
      await form.locator('#text').fill('Đã giới thiệu hai vị trí tại thôn 3 xã Thi Sơn và thôn 1 xã Liên Sơn.')
      await form.locator('#files').setInputFiles(pdfFile('ban-do-vi-tri.pdf'))
    })
    await act(coordinator, point, 'Xác nhận hoàn thành', async () => {})
    await vnpt.goto(blocked)
    await expect(vnpt.getByRole('link', { name: 'Báo cáo tiến độ' })).toBeVisible()

    await expectMail(vnpt, PEOPLE['contact of VNPT'], { about: site, says: /xác nhận/i })
    await vnpt.goto(site)
    await actInPage(vnpt, 'confirm-fix', (form) => form.locator('input[value="solved"]').check())
    await expect(vnpt.getByRole('main')).toContainText('Đã kết thúc')
    await viettel.goto(same)
    await actInPage(viettel, 'confirm-fix', async (form) => {
      await form.locator('input[value="not"]').check()
      await form.locator('#confirm-fix-note').fill('Vị trí tại Liên Sơn nằm trong hành lang đê.')
    })
    await expect(viettel.getByRole('main')).toContainText('Đang kiểm tra')
  })

  await test.step('8. The leadership sees where the plan stands; each figure opens a list of as many lines', async () => {
    await leadership.goto('/')
    await expect(leadership.locator('.figures')).toContainText('58/58 câu đã xem xét')
    await expectFiguresOpenTheirLists(leadership)
  })
})
