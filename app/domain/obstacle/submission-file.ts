/** Purpose of the files that go to the Office with a dossier. */
export const SUBMISSION_FILE = 'submission'
