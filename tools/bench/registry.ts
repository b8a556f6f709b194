import { benchClocks } from './clocks/bench-clocks.ts'
import { benchIdle } from './clocks/bench-idle.ts'
import { benchRulesChange } from './clocks/bench-rules-change.ts'
import type { Stage } from './stage.ts'

export type Bench = { about: string; run: (stage: Stage) => Promise<void> }

/** What `npm run bench -- NAME` knows. A new one is a file and a line here. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  clocks: { about: '5.000 bước nhắc của 100 cơ quan đến hạn cùng một lúc, so với graphile-worker', run: benchClocks },
  'rules-change': { about: 'đổi một ngày trong lịch: tính lại 10.000 đồng hồ', run: benchRulesChange },
  idle: { about: '100.000 nhiệm vụ đang mở, không có gì đến hạn: CPU và bộ nhớ', run: benchIdle },
}
