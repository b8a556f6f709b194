type Fields = Record<string, string | readonly string[]>

const toBody = (fields: Fields): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))

/** A browser without script on the test's web address: sends what a page of ours would send, follows nothing. */
export function createBrowser(url: string) {
  const send = (path: string, init: RequestInit, cookie?: string) =>
    fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, ...(cookie ? { Cookie: cookie } : {}) },
    })
  return {
    get: (path: string, cookie?: string) => send(path, {}, cookie),
    post: (path: string, body: Fields | FormData, cookie?: string) =>
      send(
        path,
        { method: 'POST', body: body instanceof FormData ? body : toBody(body), headers: { Origin: url } },
        cookie,
      ),
    /** As a page of somebody else would: without a word about where it comes from, or with their own address. */
    postFrom: (origin: string | undefined, path: string, cookie?: string) =>
      send(path, { method: 'POST', body: toBody({}), headers: origin ? { Origin: origin } : {} }, cookie),
  }
}
export const locationOf = (response: Response): string => response.headers.get('Location') ?? ''

export const isSentToSignIn = (response: Response): boolean =>
  response.status === 302 && locationOf(response).startsWith('/dang-nhap')

/** The session a response opened. */
export function sessionCookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('session='))
  if (!cookie) throw new Error(`no session in the answer ${response.status}`)
  return cookie.slice(0, cookie.indexOf(';'))
}
