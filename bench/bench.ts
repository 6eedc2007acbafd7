import { parseArgs } from 'node:util'
import { buildIfStale } from '../scripts/build.ts'
import { openDisplay } from '../scripts/display.ts'
import { COLLECTION_NAMES, measureCollection } from './collectionBench.ts'
import { measureGenerate, measureLint } from './engineBench.ts'
import { type Figure, NAMES, type Name, tableOf } from './figure.ts'
import { buildMeasure, buildTrivial, findPrograms } from './programs.ts'
import { measureScript } from './scriptBench.ts'

// `npm run bench [-- --json] [--size 1000|10000|100000] [--only NAME]`: Kasane against the floor in the same run.

const SIZES = [1_000, 10_000, 100_000]

const say = (line: string): void => console.error(line)
const { json, sizes, wanted } = readArguments()
const figures = await measure(sizes, wanted)
console.log(json ? JSON.stringify(figures, null, 2) : tableOf(figures))

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        size: { type: 'string' },
        only: { type: 'string' },
      },
    })
    const size = values.size === undefined ? undefined : Number(values.size)
    if (size !== undefined && !SIZES.includes(size)) throw new Error(`--size is one of ${SIZES.join(', ')}`)
    const only = NAMES.find((name) => name === values.only)
    if (values.only !== undefined && only === undefined)
      throw new Error(`--only is one of ${NAMES.join(', ')}`)
    return {
      json: values.json,
      sizes: size === undefined ? SIZES : [size],
      wanted: new Set<Name>(only === undefined ? NAMES : [only]),
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}

async function measure(sizes: readonly number[], wanted: ReadonlySet<Name>): Promise<Figure[]> {
  const figures: Figure[] = []
  if (wanted.has('generate')) figures.push(measureGenerate())
  if (wanted.has('lint')) figures.push(measureLint())
  const isCollectionWanted = COLLECTION_NAMES.some((name) => wanted.has(name))
  if (!isCollectionWanted && !wanted.has('script')) return figures
  if (!(await buildIfStale())) process.exit(1)
  await buildTrivial()
  figures.push(...(await measureInWindows(isCollectionWanted ? sizes : [], wanted)))
  return figures
}

async function measureInWindows(sizes: readonly number[], wanted: ReadonlySet<Name>): Promise<Figure[]> {
  const display = await openDisplay()
  Object.assign(process.env, display.env)
  const programs = await findPrograms(say)
  const figures: Figure[] = []
  try {
    const bench = { programs, measure: await buildMeasure(), wanted, say }
    if (wanted.has('script')) figures.push(await measureScript(bench))
    for (const size of sizes) figures.push(...(await measureCollection(size, bench)))
  } finally {
    await programs.close()
    display.close()
  }
  return figures
}
