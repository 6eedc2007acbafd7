import { runTool } from './runTool.ts'

/** Every part has its own idea of which globals exist, so each is checked by itself. */
const parts = ['questions', 'renderer/scheduling', 'renderer', 'electron', 'scripts']

const codes = await Promise.all(parts.map((part) => runTool(['typescript', 'tsc'], ['-p', part])))
const failed = parts.filter((_, index) => codes[index] !== 0)
if (failed.length > 0) console.error(`Types do not fit in: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
