import { describe, expect, it } from 'vitest'
import { choose, type Runtime, type Source } from './electronRuntime.ts'

const runtime = (source: Runtime['source']): Runtime => ({
  source,
  folder: `/${source}`,
  executable: `/${source}/electron`,
  version: '1',
})
const has =
  (source: Runtime['source'], warning?: string): Source =>
  async () => ({ ...runtime(source), ...(warning === undefined ? {} : { warning }) })
const lacks =
  (because: string): Source =>
  async () => ({ because })
const mustNotBeAsked: Source = async () => {
  throw new Error('asked although an earlier source had one')
}

describe('choosing an Electron', () => {
  it('takes the first that has one and asks no further', async () => {
    expect(await choose([has('pinned'), mustNotBeAsked], () => {})).toEqual(runtime('pinned'))
  })

  it('says what it chose, why not an earlier one, and what to beware of', async () => {
    const said: string[] = []
    await choose([lacks('the pinned one is out of reach'), has('registry', 'it is old')], (line) =>
      said.push(line),
    )
    expect(said.join('\n')).toMatch(
      /pinned one is out of reach[\s\S]*using 1 \(registry\) in \/registry[\s\S]*WARNING: it is old/,
    )
  })

  it('without any gives every reason', async () => {
    expect(await choose([lacks('no way out'), lacks('no such system')], () => {})).toEqual({
      because: 'no Electron: no way out; no such system',
    })
  })
})
