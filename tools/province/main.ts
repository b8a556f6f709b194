import { parseArgs } from 'node:util'
import { BeginProvinceSchema } from '#domain/organisation/begin-province.ts'
import { db } from '#platform/db.server.ts'
import { beginProvince } from '#services/province/begin-province.server.ts'

const USAGE = `Cách dùng (cơ sở dữ liệu đã chạy hết các bước di trú, DATABASE_URL đã đặt):
  npm run province:begin -- --province "tỉnh Hà Nam" --province-en "Ha Nam Province" --name "Nguyễn Văn An" --email an@hanam.gov.vn`

/** `npm run province:begin`: lets the first administrator in; the one-time password is printed once and kept nowhere. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      province: { type: 'string' },
      'province-en': { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
    },
  })
  const input = BeginProvinceSchema.safeParse({
    province: values.province,
    provinceEn: values['province-en'],
    administrator: { displayName: values.name, email: values.email },
  })
  if (!input.success) return fail(USAGE)
  const begun = await beginProvince(input.data, { now: new Date() })
  if (!begun.ok) return fail('Đã có người dùng trong hệ thống: quản trị viên thêm người mới tại mục Người dùng.')
  const { email } = input.data.administrator
  console.log(`Đã lập ${input.data.province}. Đăng nhập: ${email}, mật khẩu dùng một lần: ${begun.value.password}`)
  return 0
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
await db.$disconnect()
