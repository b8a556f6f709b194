import type { ComponentProps } from 'react'

export type ButtonKind = 'plain' | 'main' | 'stop' | 'link'

const CLASSES = {
  plain: 'button',
  main: 'button button-main',
  stop: 'button button-stop',
  link: 'button button-link',
} satisfies Record<ButtonKind, string>

/** The label names the act: "Gia hạn đến 29/11/2024". One `main` a form. */
export function Button({ kind = 'plain', type = 'submit', ...rest }: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type={type} className={CLASSES[kind]} {...rest} />
}

export function ButtonLink({ kind = 'plain', ...rest }: ComponentProps<'a'> & { href: string; kind?: ButtonKind }) {
  return <a className={CLASSES[kind]} {...rest} />
}

/** A row of buttons. At the end of a form they fill the width of a phone. */
export function Actions({ formEnd, children }: { formEnd?: boolean; children: ComponentProps<'p'>['children'] }) {
  return <p className={formEnd ? 'actions form-end' : 'actions'}>{children}</p>
}
