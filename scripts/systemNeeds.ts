import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser, findProgram, hasDisplay, isLinuxRoot } from './machine.ts'

/** Something the system has to bring, and where Debian and its kin have it. */
export interface Need {
  readonly what: string
  /** Each entry lists the names of one package, the newest first: some were renamed for 64-bit time. */
  readonly packages: readonly (readonly string[])[]
}

/** What Electron links to and a bare server has not. */
const electronLibraries: Need['packages'] = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libxtst6'],
]

/** Shared libraries an executable needs and the loader does not find. Empty where there is no `ldd` to ask. */
export function missingLibraries(executable: string): readonly string[] {
  if (process.platform !== 'linux' || findProgram('ldd') === undefined) return []
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] as string)
}

/** What is missing for the end-to-end tests. `electron` is the executable they will drive, if there is one. */
export function findMissing(electron: string | undefined): readonly Need[] {
  const missing: Need[] = []
  const libraries = electron === undefined ? [] : missingLibraries(electron)
  if (libraries.length > 0) {
    missing.push({ what: `libraries for Electron (${libraries.join(', ')})`, packages: electronLibraries })
  }
  if (!hasDisplay() && findProgram('Xvfb') === undefined) {
    missing.push({ what: 'a display, or Xvfb to stand in for one', packages: [['xvfb']] })
  }
  if (findBrowser() === undefined && !existsSync(chromium.executablePath())) {
    missing.push({ what: 'Chromium, Chrome or Edge', packages: [['chromium']] })
  }
  if (process.platform === 'linux' && !hasJapaneseFont()) {
    missing.push({ what: 'a font with Japanese characters', packages: [['fonts-noto-cjk'], ['fontconfig']] })
  }
  return missing
}

function hasJapaneseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' })
  return Boolean(stdout?.trim()) // without fc-list there is no output at all
}

/**
 * Installs what is missing where that is ours to do: as root, with apt. Elsewhere says what to run.
 *
 * @returns whether everything is there now
 */
export function install(missing: readonly Need[], say: (line: string) => void): boolean {
  if (missing.length === 0) return true
  say(`Missing on this machine: ${missing.map((need) => need.what).join('; ')}.`)
  const hasApt = findProgram('apt-get') !== undefined
  if (hasApt && isLinuxRoot) {
    run('apt-get', ['update', '-qq'])
    const names = packageNames(missing)
    say(`Installing with apt: ${names.join(' ')}`)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names])
    return true
  }
  if (hasApt) {
    say(`Run this once and try again:\n\n  sudo apt-get install -y ${packageNames(missing).join(' ')}\n`)
  } else {
    say(
      'Install these by the means of this system and try again. For the browser this does it on every system:',
    )
    say('\n  npx playwright install chromium\n')
  }
  return false
}

/** Of each package the first name this system knows; without a list of packages, the oldest name. */
function packageNames(missing: readonly Need[]): readonly string[] {
  return missing
    .flatMap((need) => need.packages)
    .map(
      (names) =>
        names.find((name) => spawnSync('apt-cache', ['show', name]).status === 0) ?? names.at(-1) ?? '',
    )
}

function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}
