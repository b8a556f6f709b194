/** The workflows of the product, under the names by which Temporal knows them (a renamed one would strand open runs). */
export { agencyClock } from './agency-clock/workflow.ts'
export { mailDelivery } from './mail-delivery/workflow.ts'
export { obstacleResolution } from './obstacle-resolution/workflow.ts'
export { organisationReform } from './organisation-reform/workflow.ts'
