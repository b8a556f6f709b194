import { partDateField } from '#domain/assignment/part-dates.ts'
import type { PartyChoice, PartyChoices } from '#domain/plan/party-choices.ts'
import { m } from '#i18n/messages.js'
import { PartDate } from '../assignment/part-date.tsx'
import { FieldGroup } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import type { FormValues } from '../ui/form-values.ts'
import { AgencyName } from '../ui/quote.tsx'
import { groupLabel } from './labels.ts'

type Quotes = Readonly<Record<string, string>>
type Chosen = { lead: string; leadOther: string; members: readonly string[]; coordinating: readonly string[] }

const nameOf = ({ organisation, groupKey }: Pick<PartyChoice, 'organisation' | 'groupKey'>): string =>
  organisation ?? (groupKey ? groupLabel(groupKey) : '')
const countedName = (choice: PartyChoice): string =>
  choice.groupKey ? m.plan_group_counted({ group: nameOf(choice), count: choice.memberCount }) : nameOf(choice)

/** A proposal is never set like a name of the text: italic, dashed, and said to be one. */
function ChoiceName({ choice }: { choice: PartyChoice }) {
  return (
    <>
      <AgencyName basis={choice.basis}>{countedName(choice)}</AgencyName>
      {choice.basis === 'proposed' ? <span className="faint"> {m.plan_proposed()}</span> : null}
    </>
  )
}

type LeadProps = { choices: PartyChoices; quotes: Quotes; chosen: Chosen; error?: string | undefined }

/** What speaks most for itself stands open; the other proposals are a click away. */
export function LeadField({ choices, quotes, chosen, error }: LeadProps) {
  const ticked = choices.leads.filter(({ members }) => members.length > 0)
  const [first, ...others] = choices.leads
  const shared = { quotes, chosen }
  return (
    <FieldGroup id="lead-group" label={m.plan_lead()} {...(error ? { error } : {})}>
      {ticked.map(({ value, groupKey }) => (
        <input key={value} type="hidden" name="ticked" value={groupKey ?? ''} />
      ))}
      <div className="choices">
        {first ? <LeadChoice choice={first} id="lead" {...shared} /> : null}
        {others.length > 0 ? (
          <details open={others.some(({ value }) => value === chosen.lead)}>
            <summary className="small">{m.plan_lead_proposals({ count: others.length })}</summary>
            {others.map((choice) => (
              <LeadChoice key={choice.value} choice={choice} {...shared} />
            ))}
          </details>
        ) : null}
        <label className="choice">
          <input
            type="radio"
            id={first ? undefined : 'lead'}
            name="lead"
            value="other"
            aria-keyshortcuts={first ? undefined : 'C'}
            defaultChecked={chosen.lead === 'other' || !first}
          />
          <span>{m.plan_lead_other()}</span>
        </label>
        <select name="leadOther" aria-label={m.plan_lead_other()} defaultValue={chosen.leadOther}>
          <option value="">{m.plan_lead_other_choose()}</option>
          {choices.others.map((other) => (
            <option key={other.value} value={other.value}>
              {nameOf(other)}
            </option>
          ))}
        </select>
      </div>
    </FieldGroup>
  )
}

function LeadChoice({
  choice,
  id,
  quotes,
  chosen,
}: {
  choice: PartyChoice
  id?: string
  quotes: Quotes
  chosen: Chosen
}) {
  return (
    <div>
      <label className="choice">
        <input
          type="radio"
          id={id}
          name="lead"
          value={choice.value}
          aria-keyshortcuts={id ? 'C' : undefined}
          defaultChecked={chosen.lead === choice.value}
        />
        <span>
          <ChoiceName choice={choice} />
        </span>
        <Because choice={choice} quotes={quotes} />
      </label>
      {choice.members.length > 0 ? <Members choice={choice} chosen={chosen} /> : null}
    </div>
  )
}

/** The sentence that speaks for it is quoted: a person decides on words, not on a score. */
function Because({ choice, quotes }: { choice: PartyChoice; quotes: Quotes }) {
  const [anchor] = choice.basisAnchors
  if (!anchor || !quotes[anchor]) return null
  const more = choice.basisAnchors.slice(1)
  return (
    <span className="hint">
      {m.plan_because({ anchor })} <span lang="vi">“{quotes[anchor]}”</span>
      {more.length > 0 ? ` ${m.plan_because_more({ anchors: more.join(', ') })}` : ''}
    </span>
  )
}

function Members({ choice, chosen }: { choice: PartyChoice; chosen: Chosen }) {
  const isCurrent = chosen.lead === choice.value
  return (
    <details className="gap-top-s" open={isCurrent && choice.groupKey === 'other-departments'}>
      <summary className="small">{m.plan_members({ count: choice.members.length })}</summary>
      <div className="choices choices-2">
        {choice.members.map(({ id, name, isTicked }) => {
          const value = `${choice.groupKey}:${id}`
          return (
            <label className="choice" key={id}>
              <input
                type="checkbox"
                name="member"
                value={value}
                defaultChecked={chosen.members.length > 0 && isCurrent ? chosen.members.includes(value) : isTicked}
              />
              <span>{name}</span>
            </label>
          )
        })}
      </div>
    </details>
  )
}

export function CoordinatingField({
  choices,
  chosen,
  unknown,
  values,
  errors,
}: {
  choices: PartyChoices
  chosen: readonly string[]
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  unknown: readonly string[]
}) {
  const offered = new Set(choices.coordinating.map(({ value }) => value))
  const others = choices.others.filter(({ value }) => !offered.has(value))
  const error = (value: string) => messageFor(errors, partDateField(value))
  return (
    <FieldGroup id="coordinating-group" label={m.plan_coordinating()} optional>
      <div className="choices choices-2">
        {choices.coordinating.map((choice) => (
          <div key={choice.value}>
            <label className="choice">
              <input
                type="checkbox"
                name="coordinating"
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
              />
              <span>
                <AgencyName basis={choice.basis}>{countedName(choice)}</AgencyName>{' '}
                <span className="faint">{choice.basisAnchors.join(', ')}</span>
              </span>
            </label>
            <PartDate
              agency={choice.value}
              name={nameOf(choice)}
              values={values}
              stored={choice.dueOn ?? ''}
              error={error(choice.value)}
            />
          </div>
        ))}
      </div>
      {unknown.length > 0 ? <p className="hint">{m.plan_unknown_agencies({ names: unknown.join('; ') })}</p> : null}
      <details className="gap-top-s" open={others.some(({ value }) => chosen.includes(value))}>
        <summary className="small">{m.plan_coordinating_more()}</summary>
        <div className="choices choices-2">
          {others.map((other) => (
            <div key={other.value}>
              <label className="choice">
                <input
                  type="checkbox"
                  name="coordinating"
                  value={other.value}
                  defaultChecked={chosen.includes(other.value)}
                />
                <span>{nameOf(other)}</span>
              </label>
              <PartDate agency={other.value} name={nameOf(other)} values={values} error={error(other.value)} />
            </div>
          ))}
        </div>
      </details>
    </FieldGroup>
  )
}
