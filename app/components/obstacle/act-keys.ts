import { createContext } from 'react'

/** On the triage desk each act has a key of its own; elsewhere none. */
export const ActKeys = createContext<Readonly<Record<string, string>>>({})
