import type { ReactNode } from 'react'
import { type FieldFrame, FieldGroup } from './field.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type Props = FieldFrame & {
  name: string
  id?: string
  choices: readonly Choice[]
  columns?: 1 | 2
  /** Below the choices, inside the same question: the field that one of them asks for. */
  children?: ReactNode
}

/** The first choice carries the field's id, so that a link of the error summary lands on a control. */
function ChoiceList({
  type,
  id,
  name,
  choices,
  columns,
  isChosen,
}: Props & { id: string; type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }) {
  return (
    <div className={columns === 2 ? 'choices choices-2' : 'choices'}>
      {choices.map((choice, place) => (
        <label className="choice" key={choice.value}>
          <input
            type={type}
            id={place === 0 ? id : undefined}
            name={name}
            value={choice.value}
            defaultChecked={isChosen(choice.value)}
            disabled={choice.disabled}
          />
          <span>{choice.label}</span>
          {choice.hint ? <span className="hint">{choice.hint}</span> : null}
        </label>
      ))}
    </div>
  )
}

export function RadioChoices({ value, children, ...props }: Props & { value?: string }) {
  const id = props.id ?? props.name
  return (
    <FieldGroup id={`${id}-group`} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      <ChoiceList {...props} label={null} id={id} type="radio" isChosen={(one) => one === value} />
      {children}
    </FieldGroup>
  )
}

export function CheckboxChoices({ values = [], children, ...props }: Props & { values?: readonly string[] }) {
  const id = props.id ?? props.name
  return (
    <FieldGroup id={`${id}-group`} label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
      <ChoiceList {...props} label={null} id={id} type="checkbox" isChosen={(one) => values.includes(one)} />
      {children}
    </FieldGroup>
  )
}

/** One yes or no. */
export function Checkbox({
  name,
  id = name,
  label,
  hint,
  checked,
}: {
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  checked?: boolean
}) {
  return (
    <label className="choice">
      <input type="checkbox" id={id} name={name} value="yes" defaultChecked={checked} />
      <span>{label}</span>
      {hint ? <span className="hint">{hint}</span> : null}
    </label>
  )
}
