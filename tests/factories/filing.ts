import type { FileObstacle } from '#domain/obstacle/forms.ts'
import type { FilingRefusal } from '#domain/obstacle/refusal.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

export const noSiteFiling = (changes: Partial<FileObstacle> = {}): FileObstacle & { fileIds: string[] } => ({
  assignmentId: null,
  placeId: null,
  placeText: 'Thôn 5, xã Thi Sơn',
  causeClass: 'site-or-land',
  title: 'Chưa có vị trí dựng trạm tại xã Thi Sơn',
  whatHappened: 'Ba hộ dân không cho thuê đất, xã chưa giới thiệu vị trí khác.',
  tried: 'Đã làm việc với xã hai lần.',
  asked: 'Đề nghị UBND huyện Kim Bảng xác định vị trí thay thế.',
  competence: 'district',
  isAboutCoordinator: false,
  dossierId: null,
  fileIds: [],
  ...changes,
})

/** A refusal with what the filer can do instead. */
export const noObstacle = (reason = 'Không phải vướng mắc.'): FilingRefusal => ({
  refusalClass: 'not-an-obstacle',
  reason,
  instead: 'Đề nghị gửi đến Trung tâm Phục vụ hành chính công tỉnh.',
  link: 'https://dichvucong.gov.vn/',
})

/** What a use case answered, or the reason it refused as an error: for the steps a test only passes through. */
export async function done<Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; reason: string }>,
): Promise<Value> {
  const outcome = await result
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value
}

/** A filing that the DIC has acknowledged and checked. */
export async function seedCheckedFiling(args: {
  filing: ReturnType<typeof noSiteFiling>
  filer: CommandContext
  coordinator: () => CommandContext
  suspend?: boolean
}): Promise<{ obstacleId: string; code: string }> {
  const filed = await done(fileObstacle(args.filing, args.filer))
  await done(acknowledgeObstacle({ obstacleId: filed.obstacleId }, args.coordinator()))
  await done(
    checkObstacle({ obstacleId: filed.obstacleId, suspend: args.suspend ?? false, note: '' }, args.coordinator()),
  )
  return filed
}
