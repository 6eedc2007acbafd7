import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A house of the same plan, with nothing in it but what the fences are to refuse or to let pass. */
let house: string

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'kasane-fences-'))
  const rules = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  cpSync('scripts/pure.grit', join(house, 'scripts/pure.grit'))
})

afterAll(() => rmSync(house, { recursive: true }))

/** Lints `code` as it would be linted at `path`, and gives back what is said of it. */
function lint(path: string, code: string): string {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${code}\n`)
  try {
    return execFileSync(resolve('node_modules/.bin/biome'), ['lint', path], {
      cwd: house,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}

const importing = (from: string) => `import { x } from '${from}'\nexport const y = x`

test.each([
  ['questions/ask/x.ts', importing('#storage')],
  ['questions/ask/x.ts', importing('#scheduling')],
  ['questions/x.ts', importing('../renderer/storage/index.ts')],
  ['questions/x.ts', importing('node:fs')],
  ['questions/x.ts', importing('react')],
  ['questions/x.ts', importing('dexie')],
  ['renderer/scheduling/x.ts', importing('#questions')],
  ['renderer/scheduling/x.ts', importing('../storage/index.ts')],
  ['renderer/storage/x.ts', importing('react')],
  ['renderer/storage/x.ts', importing('#questions')],
  ['renderer/ui/x.tsx', importing('#questions')],
  ['renderer/ui/x.tsx', importing('../app/index.ts')],
  ['renderer/today/x.ts', importing('../practice/index.ts')],
  ['renderer/plan/x.ts', importing('../today/Today.tsx')],
  ['renderer/today/x.ts', importing('../planning/outlook.ts')],
  ['renderer/exam/report/x.ts', importing('../../today/Today.tsx')],
  ['renderer/exam/x.ts', importing('#storage')],
  ['renderer/practice/x.ts', importing('electron')],
  ['renderer/practice/x.ts', importing('../../questions/mark/fold.ts')],
  ['electron/x.ts', importing('#questions')],
  ['electron/x.ts', importing('../questions/index.ts')],
  ['e2e/x.ts', importing('#storage')],
  ['e2e/x.ts', importing('../renderer/app/index.ts')],
  ['scripts/x.ts', importing('../questions/mark/fold.ts')],
])('%s may not do: %s', (path, code) => {
  expect(lint(path, code)).toContain('noRestrictedImports')
})

test.each([
  ['questions/ask/x.ts', importing('../mark/fold.ts')],
  ['questions/ask/x.ts', importing('valibot')],
  ['renderer/storage/x.ts', importing('#scheduling')],
  ['renderer/practice/x.ts', importing('#questions')],
  ['renderer/exam/report/x.ts', importing('#storage')],
  ['renderer/exam/report/x.ts', importing('../useKeeper.ts')],
  [
    'renderer/practice/x.ts',
    "import type { Bridge } from '../../electron/bridge.ts'\nexport type B = Bridge",
  ],
  ['scripts/x.ts', importing('#questions')],
])('%s may do: %s', (path, code) => {
  expect(lint(path, code)).not.toContain('noRestrictedImports')
})

test.each(['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()'])(
  'the pure core may not call %s',
  (call) => {
    for (const path of ['questions/ask/x.ts', 'renderer/scheduling/x.ts']) {
      expect(lint(path, `export const x = ${call}`)).toContain('take them as arguments')
    }
    expect(lint('renderer/practice/x.ts', `export const x = ${call}`)).not.toContain('take them as arguments')
  },
)
