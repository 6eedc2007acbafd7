import { parseArgs } from 'node:util'
import { runTool } from './runTool.ts'

// `npm run fuzz`: the parsers of packs, backups, journal and calls against altered input, 157,500 in all.
//   npm run fuzz -- [--runs 30000]   for each of the five, and a quarter of that for compressed backups

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30000' } } })
process.exitCode = await runTool(
  ['vitest', 'vitest'],
  ['run', 'renderer/fuzz.test.ts', '--testTimeout=3600000', '--reporter=verbose'],
  { KASANE_FUZZ_RUNS: values.runs },
)
