import { connect } from 'node:net'

/** Whether somebody listens at the address. */
export function canConnect(address: { host: string; port: number }, limitMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    const answer = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.setTimeout(limitMs, () => answer(false))
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
