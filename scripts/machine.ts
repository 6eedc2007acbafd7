import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Chromium refuses to start as root on Linux unless its sandbox is off; that is so in containers only. */
export const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Whether a window could open here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Full path of a program, looked for the way a shell does. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** An installed browser that knows `--app` and that Playwright can drive. */
export function findBrowser(): string | undefined {
  return browserPlaces().find((place) => place !== undefined && existsSync(place))
}

function browserPlaces(): readonly (string | undefined)[] {
  const { ProgramFiles, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') {
    const chrome = join('Google', 'Chrome', 'Application', 'chrome.exe')
    const edge = join('Microsoft', 'Edge', 'Application', 'msedge.exe')
    const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => [join(folder, chrome), join(folder, edge)])
  }
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  return names.map(findProgram)
}
