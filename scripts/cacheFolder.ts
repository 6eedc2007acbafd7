import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this project keeps what it has downloaded, apart from the clone: the system's folder for caches. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'kasane', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kasane')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'kasane')
}
