import { z } from 'zod'
import { ROLES } from '#domain/access/roles.ts'

const LONGEST_NAME = 150

const text = (reason: string) => z.string({ error: reason }).min(1, reason).max(LONGEST_NAME, 'too-long')

/** Lower case, as stored: an address means one person, however it is typed. */
const address = z.string({ error: 'email-wrong' }).toLowerCase().pipe(z.email('email-wrong').max(200, 'too-long'))

const RoleFields = {
  organisationId: z.uuid({ error: 'organisation-missing' }),
  role: z.enum(ROLES, { error: 'role-missing' }),
  title: text('title-missing'),
}

export const AddPersonSchema = z.object({ displayName: text('display-name-missing'), email: address, ...RoleFields })
export type AddPerson = z.output<typeof AddPersonSchema>

export const ChangePersonSchema = z.object({
  displayName: text('display-name-missing'),
  email: address,
  version: z.coerce.number().int(),
})
export type ChangePerson = z.output<typeof ChangePersonSchema>

export const AddRoleSchema = z.object(RoleFields)
export type AddRole = z.output<typeof AddRoleSchema>

export const EndRoleSchema = z.object({ membershipId: z.uuid() })

/** Acts that need no more than the person of the page. */
export const NoFieldsSchema = z.object({})
