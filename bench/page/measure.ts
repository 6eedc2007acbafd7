import { ask, formatsOf } from '#questions'
import {
  blobSink,
  dueCards,
  exportAll,
  installPack,
  readBackup,
  readCard,
  recordReview,
  restoreData,
  type Sink,
  todayCounts,
} from '#storage'
import type { Bridge } from '../../electron/bridge.ts'
import { answersTo, madeUpCard, settings, TODAY } from './collection.ts'
import { cardAt, type Databases, fail, fillBoth, kept, knowledge, openBoth, succeed } from './databases.ts'
import { committed, nextDue, putAll, readDays, readRows, saveAnswer } from './floor.ts'

// Runs in a window of Kasane, on Kasane's own database, through the same doors as the app.

interface Measured {
  readonly ours: number[]
  readonly floor: number[]
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** Runs ours and the floor in turn, after some rounds that do not count. */
async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  plain: (round: number) => Promise<unknown>,
): Promise<Measured> {
  const measured: Measured = { ours: [], floor: [] }
  const warmUp = rounds < 10 ? 0 : rounds / 10
  for (let round = -warmUp; round < rounds; round += 1) {
    const [a, b] = [await time(() => ours(round)), await time(() => plain(round))]
    if (round < 0) continue
    measured.ours.push(a)
    measured.floor.push(b)
  }
  return measured
}

function save({ db, floor, size }: Databases, rounds: number): Promise<Measured> {
  const anyCard = (round: number) => cardAt(((round + 1_000) * 7919) % size)
  let at = TODAY * 86_400_000
  const lineOf = (round: number) => answersTo(anyCard(round), round + 1_000, TODAY).at(-1) ?? fail('no line')
  return inTurn(
    rounds,
    (round) => {
      const { before, kind, cap, studyDay, ...given } = lineOf(round)
      at += 1_000
      return succeed(recordReview(db, { ...given, now: { at, studyDay } }, settings))
    },
    (round) => saveAnswer(floor, anyCard(round).id, { ...lineOf(round), id: at }),
  )
}

/** The twenty to ask next, the first one's history, and its question. */
function plan({ db, floor }: Databases, rounds: number): Promise<Measured> {
  const { cards } = knowledge
  const question = (round: number) => {
    const card = cards[(round + 1_000) % cards.length] ?? fail('no card')
    const [format = 'choice'] = formatsOf(knowledge, card.id, 'ja')
    return ask(knowledge, card.id, { lang: 'ja', format, seed: round + 1_000 })
  }
  return inTurn(
    rounds,
    async (round) => {
      const [first] = await dueCards(db, TODAY, 20)
      await readCard(db, first?.id ?? fail('nothing is due'))
      return question(round)
    },
    () => nextDue(floor, TODAY, 20),
  )
}

function counts({ db, floor }: Databases, rounds: number): Promise<Measured> {
  return inTurn(
    rounds,
    () => todayCounts(db, TODAY),
    () => readDays(floor, TODAY),
  )
}

/** A pack of as many cards as the collection has, against a row for each of them. */
async function install({ db, floor, size }: Databases, rounds: number): Promise<Measured> {
  const cards = Array.from({ length: size }, (_, index) => madeUpCard('fresh', index))
  const rows = cards.map((card) => ({ ...card, text: 'x'.repeat(400) }))
  return inTurn(
    rounds,
    () => succeed(installPack(db, { id: 'fresh', version: '1', installedAt: 0, cards })),
    async () => {
      await putAll(floor, 'installed', rows, 'strict')
      const clearing = floor.transaction('installed', 'readwrite')
      clearing.objectStore('installed').clear()
      await committed(clearing)
    },
  )
}

/** Everything written down, read back and found whole as a backup is, against reading every row of as many. */
function exportAndVerify({ db, floor }: Databases, rounds: number): Promise<Measured> {
  return inTurn(
    rounds,
    async () => {
      const made = await exportAll(db, TODAY * 86_400_000, await backupSink())
      if (!made?.ok) fail('no export')
    },
    () => readRows(floor, ['cards', 'reviews']),
  )
}

/** As in the app: the shell writes the backup and proves it; in a browser there is a file, and nobody to prove it but us. */
async function backupSink(): Promise<Sink<unknown>> {
  const { kasane } = window as { readonly kasane?: Bridge }
  const blob = blobSink()
  if (!kasane) {
    const finish: Sink<unknown>['finish'] = async (counts) => readBackup(await succeed(blob.finish(counts)))
    return { ...blob, finish }
  }
  const { value: id } = await kept(kasane.beginBackup('asked'))
  return {
    write: (bytes) => kept(kasane.writeBackup({ id, bytes })),
    finish: (counts) => kept(kasane.finishBackup({ id, counts })),
  }
}

const measures = { save, plan, counts, install, exportAndVerify }

const bench = {
  fill: fillBoth,
  async run(name: keyof typeof measures, size: number, rounds: number): Promise<Measured> {
    return measures[name](await openBoth(size), rounds)
  },
  /** One backup: how long it takes, and how long its text is. */
  async backUp(size: number): Promise<{ readonly ms: number; readonly bytes: number }> {
    const { db } = await openBoth(size)
    const sink = await backupSink()
    let bytes = 0
    const write: typeof sink.write = (piece) => {
      bytes += piece.byteLength
      return sink.write(piece)
    }
    const ms = await time(() => exportAll(db, TODAY * 86_400_000, { ...sink, write }))
    return { ms, bytes }
  },
  /** The newest backup proved and put in the place of everything, as in the app. */
  async restore(size: number): Promise<number> {
    const { db } = await openBoth(size)
    const { kasane } = window as { readonly kasane?: Bridge }
    const shell = kasane ?? fail('no shell')
    const [newest] = (await kept(shell.listBackups())).value
    const id = newest?.id ?? fail('no backup')
    return time(async () => {
      const pieces: BlobPart[] = []
      for (let offset = 0, isLast = false; !isLast; ) {
        const { value } = await kept(shell.readBackup({ id, offset }))
        pieces.push(value.bytes as Uint8Array<ArrayBuffer>)
        offset += value.bytes.byteLength
        isLast = value.isLast
      }
      await succeed(restoreData(db, await succeed(readBackup(new Blob(pieces)))))
    })
  },
  async readAll(size: number): Promise<number> {
    const { floor } = await openBoth(size)
    return time(() => readRows(floor, ['cards', 'reviews']))
  },
}

Object.assign(window, { bench })
