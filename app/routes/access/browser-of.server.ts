import { describeDevice } from '#domain/access/device.ts'
import { clientAddress } from '#platform/client-address.server.ts'
import { readSessionToken } from '#platform/session-cookie.server.ts'

/** What a sign-in keeps of the browser it came from. */
export const browserOf = (request: Request) => ({
  address: clientAddress(),
  device: describeDevice(request.headers.get('User-Agent') ?? ''),
  presentedToken: readSessionToken(request),
})
