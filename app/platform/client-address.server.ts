import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'

const addresses = new AsyncLocalStorage<string>()

/** Keeps the address a request came from, as Express sees it (behind the proxies it is told to trust). */
export const noteClientAddress: RequestHandler = (request, _response, next) => addresses.run(request.ip ?? '', next)

/** Only for counting attempts; it never reaches a log or a row. */
export const clientAddress = (): string => addresses.getStore() ?? ''
