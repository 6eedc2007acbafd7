import { packs } from '#packs'
import { ask, checkPool, enumeratePool, formatsOf, type Knowledge, LANGS, openPack } from '#questions'
import { type Figure, figureOf } from './figure.ts'

const ROUNDS = 5

function timeMs(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** Every card in every format and both languages, with new seeds each time. Returns how many questions came of it. */
function generate(knowledge: Knowledge, seed: number): number {
  let made = 0
  for (const { id } of knowledge.cards) {
    for (const lang of LANGS) {
      for (const format of formatsOf(knowledge, id, lang)) {
        if (ask(knowledge, id, { lang, format, seed }).ok) made += 1
      }
    }
  }
  return made
}

/** Questions a second, against copying as many finished ones. */
export function measureGenerate(): Figure {
  const knowledge = openFirst()
  const finished = LANGS.flatMap((lang) => [...enumeratePool(knowledge, { lang, perCard: 1 })])
  const ours: number[] = []
  const floor: number[] = []
  for (let count = 0; count <= ROUNDS; count += 1) {
    let made = 0
    const oursMs = timeMs(() => {
      made = generate(knowledge, 1_000 + count)
    })
    const floorMs = timeMs(() => finished.map((question) => JSON.parse(JSON.stringify(question))))
    // The first round warms the machine up.
    if (count === 0) continue
    ours.push((made / oursMs) * 1000)
    floor.push((finished.length / floorMs) * 1000)
  }
  return figureOf('generate', 0, 'questions/s', { ours, floor })
}

/** All item rules over the whole pool, against making the pool without looking at it. */
export function measureLint(): Figure {
  const knowledge = openFirst()
  const ours = [timeMs(() => checkPool(knowledge))]
  const floor = [
    timeMs(() => {
      for (const lang of LANGS) for (const _ of enumeratePool(knowledge, { lang, perCard: 6 }));
    }),
  ]
  return figureOf('lint', 0, 'ms', { ours, floor })
}

function openFirst(): Knowledge {
  const [pack] = packs
  if (!pack) throw new Error('there is no pack to measure')
  return openPack(pack)
}
