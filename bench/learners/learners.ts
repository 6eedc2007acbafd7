import { parseArgs } from 'node:util'
import { type Course, missedDays, takeCourse } from './course.ts'
import { makeLearner } from './learner.ts'
import { calibrationTables, type Forecast, forecastTable, type Row, wayTable } from './tables.ts'
import { eager, forecastOf, plain, planned } from './ways.ts'

// `npm run learners [-- --learners 1000 --seed 1]`: simulated learners study for an exam with its plan and without. Prints
// the tables of docs/exam-planning.md; the same learners and seed print the same tables.

const { values } = parseArgs({
  options: { learners: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const learners = Number(values.learners)

const rows: Row[] = [20, 40, 80].flatMap((days) =>
  [false, true].flatMap((isMissing) =>
    ['SM-2', 'SM-2, same minutes', 'plan'].map((way) => ({ days, isMissing, way, courses: [] as Course[] })),
  ),
)
const forecasts: Forecast[] = []

/** One learner studies in every way for one exam; each way finds the same learner and the same luck. */
function study(number: number, days: number, isMissing: boolean): void {
  const learner = makeLearner(Number(values.seed), number)
  const missed = isMissing ? missedDays(learner, days) : new Set<number>()
  const own = () => learner.minutesPerDay
  // A plan is asked for a forecast a quarter of the way, when the learner's pace is known; one in five, for it takes time.
  const forecastDay = !isMissing && number % 5 === 0 ? days / 4 : null
  const plan = takeCourse(learner, days, planned(days), missed, own, (desk) => {
    if (desk.day === forecastDay) forecasts.push({ days, number, foretold: forecastOf(desk, days) })
  })
  const courses: Readonly<Record<string, Course>> = {
    'SM-2': takeCourse(learner, days, plain, missed, own),
    'SM-2, same minutes': takeCourse(learner, days, eager, missed, (day) => plan.minutes[day] ?? 0),
    plan,
  }
  for (const row of rows) {
    const course = courses[row.way]
    if (row.days === days && row.isMissing === isMissing && course !== undefined) row.courses.push(course)
  }
}

for (let number = 0; number < learners; number++) {
  for (const days of [20, 40, 80]) for (const isMissing of [false, true]) study(number, days, isMissing)
  if (number % 100 === 99) console.error(`${number + 1} of ${learners} learners`)
}

console.log(`${learners} learners, seed ${values.seed}\n`)
console.log(wayTable(rows))
console.log(calibrationTables(rows))
console.log(forecastTable(rows, forecasts))
console.error(`${(process.cpuUsage().user / 1e6).toFixed(0)} s of one core`)
