import { join } from 'node:path'
import { findFreePort } from '../process/find-free-port.ts'

export const PERSISTENCE_PLUGIN = 'postgres12_pgx'

/** Fixed for ever once the store exists; 64 or more for a province in real use. */
const HISTORY_SHARDS = 4

const SERVICES = ['frontend', 'history', 'matching', 'worker'] as const
type Service = (typeof SERVICES)[number]
type ServicePorts = Record<Service, { grpc: number; membership: number }>

export async function choosePorts(frontendPort: number): Promise<ServicePorts> {
  const taken = new Set([frontendPort])
  const next = async (firstPort: number) => {
    const port = await findFreePort(firstPort, taken)
    taken.add(port)
    return port
  }
  const grpc = { frontend: frontendPort, history: 0, matching: 0, worker: 0 }
  for (const service of ['history', 'matching', 'worker'] as const) grpc[service] = await next(frontendPort + 1)
  const ports = {} as ServicePorts
  for (const service of SERVICES) ports[service] = { grpc: grpc[service], membership: await next(frontendPort - 300) }
  return ports
}

/** The server's two files, as JSON: every JSON text is YAML. */
export function durableConfig(options: { ports: ServicePorts; databaseUrl: URL; configDir: string }) {
  const { ports, databaseUrl, configDir } = options
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: PERSISTENCE_PLUGIN,
      databaseName,
      connectAddr: `${databaseUrl.hostname}:${databaseUrl.port || '5432'}`,
      connectProtocol: 'tcp',
      user: decodeURIComponent(databaseUrl.username),
      password: decodeURIComponent(databaseUrl.password),
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  })
  const services = Object.fromEntries(
    SERVICES.map((service) => {
      const { grpc, membership } = ports[service]
      return [service, { rpc: { grpcPort: grpc, membershipPort: membership, bindOnIP: '127.0.0.1' } }]
    }),
  )
  const server = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      datastores: { default: store('temporal', 20), visibility: store('temporal_visibility', 4) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend.grpc}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: join(configDir, 'dynamic.json'), pollInterval: '60s' },
  }
  // With the default of four partitions a small worker starves behind the forwarder.
  const dynamic = {
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
  }
  return { 'server.json': JSON.stringify(server, null, 2), 'dynamic.json': JSON.stringify(dynamic, null, 2) }
}
