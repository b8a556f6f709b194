import { m } from '#i18n/messages.js'

type Params = Record<string, string | number>
const code = (params: Params) => ({ code: String(params.code ?? '') })

/** What is said once after an act on an obstacle or dossier. */
export const obstacleFlash: Record<string, (params: Params) => string> = {
  'obstacle-filed': (params) => m.flash_obstacle_filed(code(params)),
  'obstacle-acknowledged': (params) => m.flash_obstacle_acknowledged(code(params)),
  'obstacle-checked': (params) => m.flash_obstacle_checked(code(params)),
  'obstacle-asked': (params) => m.flash_obstacle_asked(code(params)),
  'obstacle-replied': (params) => m.flash_obstacle_replied(code(params)),
  'obstacle-refused': (params) => m.flash_obstacle_refused(code(params)),
  'obstacle-settled': (params) => m.flash_obstacle_settled(code(params)),
  'obstacle-consolidated': (params) => m.flash_obstacle_consolidated(code(params)),
  'obstacle-fix-confirmed': (params) => m.flash_obstacle_fix_confirmed(code(params)),
  'obstacle-reopened': (params) => m.flash_obstacle_reopened(code(params)),
  'obstacle-withdrawn': (params) => m.flash_obstacle_withdrawn(code(params)),
  'dossier-opened': (params) => m.flash_dossier_opened(code(params)),
  'dossier-proposal-saved': (params) => m.flash_dossier_proposal_saved(code(params)),
  'dossier-submitted': (params) => m.flash_dossier_submitted(code(params)),
  'dossier-passed': (params) => m.flash_dossier_passed(code(params)),
  'dossier-returned': (params) => m.flash_dossier_returned(code(params)),
  'dossier-directed': (params) => m.flash_dossier_directed(code(params)),
  'dossier-recorded': (params) => m.flash_dossier_recorded(code(params)),
  'dossier-in-force': (params) => m.flash_dossier_in_force(code(params)),
  'dossier-resolution-returned': (params) => m.flash_dossier_resolution_returned(code(params)),
}
