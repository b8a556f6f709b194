import { userInfo } from 'node:os'
import { requireCommand, runCommand } from '../process/run-command.ts'

/** PostgreSQL refuses to run as root; then it runs as this system user. Empty for everybody else. */
export type ServerIdentity = { uid?: number; gid?: number }

const SYSTEM_USER = 'postgres'

export async function findServerIdentity(): Promise<ServerIdentity> {
  if (userInfo().uid !== 0) return {}
  if ((await runCommand('id', ['-u', SYSTEM_USER])).exitCode !== 0) {
    await requireCommand('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER])
  }
  const uid = Number(await requireCommand('id', ['-u', SYSTEM_USER]))
  const gid = Number(await requireCommand('id', ['-g', SYSTEM_USER]))
  return { uid, gid }
}

/** Asked of the system itself, as that user: a folder above may be closed although the file is not. */
export async function canReach(path: string, identity: ServerIdentity, right: '-x' | '-w'): Promise<boolean> {
  if (identity.uid === undefined) return true
  return (await runCommand('test', [right, path], { ...identity, cwd: '/' })).exitCode === 0
}
