import type { ReactNode } from 'react'
import { getLocale } from '#i18n/runtime.js'

type Props = {
  href?: string
  /** How it stands, as word, shape and colour. */
  mark?: ReactNode
  /** "98,6 %"; absent while nothing has been measured. */
  reading?: ReactNode
  /** How far towards the target, 0 to 100; absent for a target that is not a number. */
  percentOfTarget?: number
  /** "mục tiêu 100 % · số liệu đến 30/9/2024" */
  detail: ReactNode
}

const PERCENT = 100

/** A target in the margin: its last reading against what the plan wants. */
export function TargetReading({ href, mark, reading, percentOfTarget, detail }: Props) {
  const width =
    percentOfTarget === undefined ? undefined : Math.round(Math.min(PERCENT, Math.max(0, percentOfTarget)) * 10) / 10
  const body = (
    <>
      {mark}
      {reading === undefined ? null : (
        <span className="reading">
          {width === undefined ? (
            <span />
          ) : (
            <svg className="bar" aria-hidden="true">
              <rect className="fill-track" width="100%" height="4" rx="2" />
              <rect className="fill-ink" width={`${width}%`} height="4" rx="2" />
            </svg>
          )}
          <b>{reading}</b>
        </span>
      )}
      <span className="more">{detail}</span>
    </>
  )
  return href ? (
    <a className="note is-target" href={href} lang={getLocale()}>
      {body}
    </a>
  ) : (
    <div className="note is-target" lang={getLocale()}>
      {body}
    </div>
  )
}
