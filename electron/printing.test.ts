import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { printName } from './printing.ts'

test('a printed page has a name that is no path and that every system takes', () => {
  for (const name of ['kasane-模擬試験-2026-04-06.pdf', 'a.pdf', 'v1.2 (copy).pdf'])
    expect(safeParse(printName, name).success, name).toBe(true)
  for (const name of [
    '',
    '.pdf',
    '..pdf',
    '../a.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    'C:a.pdf',
    'a\n.pdf',
    'a.pdf.exe',
    `${'a'.repeat(200)}.pdf`,
  ])
    expect(safeParse(printName, name).success, name).toBe(false)
})
