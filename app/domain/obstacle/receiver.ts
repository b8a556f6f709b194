/** The roles that receive filings and take their steps. */
export type ReceivingRole = 'coordinator' | 'office'

/** The DIC receives and handles what is filed; what is about its own handling the Office does in its place (handbook 2.7). */
export const receivingRole = ({ isAboutCoordinator }: { isAboutCoordinator: boolean }): ReceivingRole =>
  isAboutCoordinator ? 'office' : 'coordinator'
