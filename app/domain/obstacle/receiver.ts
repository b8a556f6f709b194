/** The roles that receive filings and take their steps. */
export type ReceivingRole = 'coordinator' | 'office'

/** The DIC receives and handles what is filed; what is about its own handling the Office does in its place (handbook 2.7). */
export const receivingRole = ({ isAboutCoordinator }: { isAboutCoordinator: boolean }): ReceivingRole =>
  isAboutCoordinator ? 'office' : 'coordinator'

/** What the DIC files itself waits for nobody to receive it: it lies in a dossier from the start. */
export const goesIntoDossier = (
  filing: { isAboutCoordinator: boolean },
  { filerId, coordinatorId }: { filerId: string; coordinatorId: string },
): boolean => receivingRole(filing) === 'coordinator' && filerId === coordinatorId
