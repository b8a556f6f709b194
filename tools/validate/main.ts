import { generate } from '../compile/generate.ts'
import { createProgress } from '../process/progress.ts'
import { runCommand } from '../process/run-command.ts'

type Check = { name: string; program: string; args: readonly string[] }

const node = (name: string, file: string, ...args: string[]): Check => ({
  name,
  program: process.execPath,
  args: [`node_modules/${file}`, ...args],
})

const CHECKS: readonly Check[] = [
  node('Định dạng và quy tắc (biome)', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  node('Kiểu dữ liệu (tsc)', 'typescript/bin/tsc', '--noEmit'),
  node('Promise bỏ quên (oxlint)', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '.'),
  node('Mã không dùng (knip)', 'knip/bin/knip.js'),
]

/** `npm run validate`: every check runs, so that one look tells all there is to mend. */
async function validate(): Promise<number> {
  const progress = createProgress()
  await progress.step('Mã sinh tự động', generate)
  await runCommand(process.execPath, ['node_modules/@react-router/dev/bin.js', 'typegen'])
  let failures = 0
  for (const { name, program, args } of CHECKS) {
    const outcome = await progress.step(
      name,
      () => runCommand(program, args),
      ({ exitCode }) => (exitCode === 0 ? 'đạt' : 'CÓ LỖI'),
    )
    if (outcome.exitCode === 0) continue
    failures += 1
    console.log(outcome.output)
  }
  console.log(`\n${CHECKS.length - failures} passed, ${failures} failed`)
  return failures
}

process.exit((await validate()) === 0 ? 0 : 1)
