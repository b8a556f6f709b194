import { createServer } from 'node:net'

const PORTS_TO_TRY = 200

/** The first free port of the loopback address from `firstPort` up. Ports in `except` were promised to another part already. */
export async function findFreePort(firstPort: number, except: ReadonlySet<number> = new Set()): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TO_TRY; port += 1) {
    if (!except.has(port) && (await isPortFree(port))) return port
  }
  throw new Error(`Không còn cổng trống trong khoảng ${firstPort}–${firstPort + PORTS_TO_TRY - 1}`)
}

function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
