import { readFile } from 'node:fs/promises'
import { db } from '#platform/db.server.ts'
import { acceptGaps } from '#services/plan/accept-gaps.server.ts'
import { acceptItems } from '#services/plan/accept-items.server.ts'
import { completeHeader } from '#services/plan/complete-header.server.ts'
import { acceptName } from '#services/plan/decide-name.server.ts'
import { approvePlan, returnPlan } from '#services/plan/decide-plan.server.ts'
import { importPlan } from '#services/plan/import-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { acceptItem } from '#services/plan/review-item.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { type Deed, type Doer, moment } from './chronicle.ts'
import { COORDINATOR, LEADER } from './doers.ts'
import { CONTINUING_DUTIES, DUTY_DECISIONS } from './duty-decisions.ts'
import { type ItemDecision, toReviewForm } from './item-decision.ts'
import { CHANGED_DECISIONS, TASK_DECISIONS } from './task-decisions.ts'

const FILE_NAME = 'ke-hoach-phat-trien-ha-tang-so-ha-nam-2023-2025.txt'
const readSource = (): Promise<Uint8Array> => readFile(new URL('../data/plan-ha-nam-2023.txt', import.meta.url))

/** The plan of this demo: the first that was read. */
export async function getPlanId(): Promise<string> {
  const { id } = await db.sourceDocument.findFirstOrThrow({ orderBy: { createdAt: 'asc' }, select: { id: true } })
  return id
}

const importDeed = (at: string, readAgain: boolean): Deed => ({
  at: moment(at),
  by: COORDINATOR,
  says: 'imports the plan',
  act: async (context) =>
    importPlan({ bytes: await readSource(), fileName: FILE_NAME, field: 'file', readAgain, keptFileId: null }, context),
})

type OnPlan = (input: { planId: string }, context: CommandContext) => ReturnType<Deed['act']>

const onPlan = (at: string, by: Doer, says: string, act: OnPlan): Deed => ({
  at: moment(at),
  by,
  says,
  act: async (context) => act({ planId: await getPlanId() }, context),
})

async function review(decision: ItemDecision, context: CommandContext) {
  const { anchor } = decision
  const planId = await getPlanId()
  const { version } = await db.planItem.findUniqueOrThrow({
    where: { documentId_anchor: { documentId: planId, anchor } },
    select: { version: true },
  })
  return acceptItem({ planId, anchor, form: await toReviewForm(decision, version) }, context)
}

const MINUTES_A_SENTENCE = 6

/** One sentence after the other, as somebody reads down the page. */
const reviewed = (from: string, decisions: readonly ItemDecision[]): Deed[] =>
  decisions.map((decision, index) => ({
    at: new Date(moment(from).getTime() + index * MINUTES_A_SENTENCE * 60_000),
    by: COORDINATOR,
    says: `reviews ${decision.anchor}`,
    act: (context) => review(decision, context),
  }))

async function allTargets(planId: string): Promise<string[]> {
  const items = await db.planItem.findMany({ where: { documentId: planId, kind: 'target' }, select: { anchor: true } })
  return items.map(({ anchor }) => anchor)
}

const withoutProduct = [...TASK_DECISIONS, ...DUTY_DECISIONS]
  .filter(({ product }) => product === undefined)
  .map(({ anchor }) => anchor)

const HEADER_GAP =
  'Bản nhận qua Văn phòng chưa ghi số, ngày ban hành; Sở đã đề nghị Văn thư UBND tỉnh cung cấp bản phát hành, sẽ điền khi nhận được'

/** From the text to the agencies: read in November 2023, returned once by the leadership, published in March 2024. */
export const PLAN_DEEDS: readonly Deed[] = [
  importDeed('2023-11-08 09:05', false),
  onPlan('2023-11-08 14:10', COORDINATOR, 'accepts the targets', async ({ planId }, context) =>
    acceptItems({ planId, anchor: await allTargets(planId), undatedReason: null }, context),
  ),
  ...reviewed('2023-11-09 08:10', DUTY_DECISIONS),
  onPlan('2023-11-09 14:20', COORDINATOR, 'accepts the continuing duties', ({ planId }, context) =>
    acceptItems({ planId, anchor: CONTINUING_DUTIES, undatedReason: 'continuing' }, context),
  ),
  ...reviewed('2023-11-10 08:15', TASK_DECISIONS),
  onPlan('2023-11-13 09:00', COORDINATOR, 'lets products stay open', ({ planId }, context) =>
    acceptGaps(
      {
        planId,
        gap: 'no-product',
        anchor: [...withoutProduct, ...CONTINUING_DUTIES],
        gapReason: 'Việc thường xuyên: kết quả thể hiện trong báo cáo định kỳ, không có sản phẩm riêng',
      },
      context,
    ),
  ),
  onPlan(
    '2023-11-13 09:10',
    COORDINATOR,
    'leaves the bodies of the ministry outside the register',
    ({ planId }, context) =>
      acceptName(
        {
          planId,
          form: {
            name: 'các cơ quan chuyên môn thuộc Bộ Thông tin và Truyền thông',
            organisationId: null,
            nameReason: 'Cơ quan của Bộ, tỉnh đề nghị phối hợp, không giao việc',
          },
        },
        context,
      ),
  ),
  onPlan('2023-11-13 09:20', COORDINATOR, 'says why the header is blank', ({ planId }, context) =>
    completeHeader(
      { planId, form: { number: null, issuedOn: null, signer: 'Nguyễn Đức Vượng', headerGapReason: HEADER_GAP } },
      context,
    ),
  ),
  onPlan('2023-11-20 15:40', COORDINATOR, 'submits the list', submitPlan),
  onPlan('2023-12-11 10:15', LEADER, 'returns the list', ({ planId }, context) =>
    returnPlan(
      {
        planId,
        note: 'Thống nhất lại cơ quan chủ trì hai việc III.4.2, III.5.2 theo lĩnh vực quản lý; rà soát thời hạn sau khi giao dự toán năm 2024.',
      },
      context,
    ),
  ),
  ...reviewed('2024-01-15 09:00', CHANGED_DECISIONS),
  onPlan('2024-02-19 14:30', COORDINATOR, 'submits the list again', submitPlan),
  onPlan('2024-02-28 16:05', LEADER, 'approves the list', ({ planId }, context) =>
    approvePlan({ planId, note: 'Đồng ý danh mục. Sở Thông tin và Truyền thông đôn đốc, định kỳ báo cáo.' }, context),
  ),
  onPlan('2024-03-04 15:30', COORDINATOR, 'publishes the plan', publishPlan),
]

/** The same text once more, read this morning and not looked at yet. */
export const DRAFT_DEEDS: readonly Deed[] = [importDeed('2024-11-04 07:50', true)]
