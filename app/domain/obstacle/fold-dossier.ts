import { foldText } from '#domain/shared/fold-text.ts'

/** Under which words a dossier is found. */
export const foldDossier = ({
  code,
  title,
  commonCause,
}: {
  code: string
  title: string
  commonCause: string
}): string => foldText(`${code} ${title} ${commonCause}`)
