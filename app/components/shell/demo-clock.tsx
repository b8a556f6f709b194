import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Form } from '../ui/form.tsx'
import { formatLongDate, formatTime } from '../ui/format.ts'
import { paths } from './paths.ts'

/** Moves the province's time forward; everything open is woken and acts before the reader's eyes. Demo only. */
export function DemoClock({ now, commandId, pathname }: { now: Date; commandId: string; pathname: string }) {
  return (
    <section className="demo-clock" aria-label={m.shell_clock()}>
      <Form className="frame" action={paths.clock()} commandId={commandId}>
        <input type="hidden" name="returnTo" value={pathname} />
        <p>
          <span>{m.shell_clock_at()}</span>
          <time dateTime={now.toISOString()}>
            <b>
              {formatLongDate(dayAt(now))}
              <span className="wide">, {formatTime(now)}</span>
            </b>
          </time>
        </p>
        <button type="submit" name="step" value="one-day">
          {m.shell_clock_one_day()}
        </button>
        <button type="submit" name="step" value="next-step">
          {m.shell_clock_next_step()}
        </button>
      </Form>
    </section>
  )
}
