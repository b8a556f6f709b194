import { v7 } from 'uuid'

/** UUIDv7: sorts by the time it was made, so new rows go to the end of an index. */
export const newId = (): string => v7()
