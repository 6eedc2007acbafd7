import app from './app.json' with { type: 'json' }
import data from './data.json' with { type: 'json' }
import library from './library.json' with { type: 'json' }
import practice from './practice.json' with { type: 'json' }
import problems from './problems.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import today from './today.json' with { type: 'json' }
import welcome from './welcome.json' with { type: 'json' }

export const locale = { app, data, library, practice, problems, settings, today, welcome }
