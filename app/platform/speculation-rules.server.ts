import type { RequestHandler } from 'express'

export const SPECULATION_RULES_PATH = '/speculation-rules.json'

/** Pages one is about to open are fetched ahead. Never files: they may be large, and each opening is meant. */
const RULES = {
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/tep/*' } },
          { not: { href_matches: '/*/ban-goc' } },
          { not: { href_matches: '/dang-*' } },
          { not: { selector_matches: '[download], [target]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export const serveSpeculationRules: RequestHandler = (_request, response) => {
  response
    .set('Cache-Control', 'public, max-age=86400')
    .type('application/speculationrules+json')
    .send(JSON.stringify(RULES))
}

/** By header: rules inside a page would be script to the Content-Security-Policy. */
export const offerSpeculationRules: RequestHandler = (request, response, next) => {
  if (request.method === 'GET') response.set('Speculation-Rules', `"${SPECULATION_RULES_PATH}"`)
  next()
}
