import { join } from 'node:path'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { describeScores } from './describe-scores.ts'
import { scoreDocuments } from './read-documents.ts'

/** `npm run plan:score [-- FILE|FOLDER …] [--faults]`: how well the importer reads documents whose answer is known. */
const { paths, faults } = readArguments(process.argv.slice(2))
console.log(describeScores(scoreDocuments(paths), { faults }))

function readArguments(given: readonly string[]) {
  const named = given.filter((argument) => !argument.startsWith('--'))
  const paths = named.length > 0 ? named : [join(CHECKOUT_ROOT, 'tests/fixtures/plans')]
  return { paths, faults: given.includes('--faults') }
}
