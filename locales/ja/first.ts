import app from './app.json' with { type: 'json' }
import practice from './practice.json' with { type: 'json' }
import problems from './problems.json' with { type: 'json' }
import today from './today.json' with { type: 'json' }

/** What the first screens say. */
export const first = { app, practice, problems, today }
