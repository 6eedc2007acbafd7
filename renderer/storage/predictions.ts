import { isSame, type Prediction } from '#scheduling'
import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { PredictionRow } from './rows.ts'

/**
 * Keeps what was foretold. Of one exam the last prediction of a study day stands, those of earlier days stay as they
 * were. The same thing foretold again writes nothing.
 *
 * @param dayBegan the instant at which the study day of the prediction began
 */
export function recordPrediction(
  db: Database,
  prediction: Prediction,
  dayBegan: number,
): Promise<Outcome<PredictionRow>> {
  return runCommand(db, [db.predictions], async () => {
    const ofToday = await db.predictions
      .filter(({ exam, madeAt }) => exam === prediction.exam && madeAt >= dayBegan)
      .last()
    if (ofToday && saysSame(ofToday, prediction)) return ofToday
    const row = await addPrediction(db, prediction)
    if (ofToday) await db.predictions.delete(ofToday.id)
    return row
  })
}

/** For commands that keep a prediction together with something else. */
export async function addPrediction(db: Database, prediction: Prediction): Promise<PredictionRow> {
  const last = await db.predictions.orderBy('id').last()
  const row = { ...prediction, id: Math.max(prediction.madeAt, (last?.id ?? 0) + 1) }
  await db.predictions.add(row)
  return row
}

function saysSame(a: Prediction, b: Prediction): boolean {
  return isSame([a.passing, a.score], [b.passing, b.score])
}

/** Everything that was foretold, in the order in which it was. */
export function readPredictions(db: Database): Promise<PredictionRow[]> {
  return db.predictions.orderBy('id').toArray()
}
