import choose from './choose.json' with { type: 'json' }
import data from './data.json' with { type: 'json' }
import exam from './exam.json' with { type: 'json' }
import help from './help.json' with { type: 'json' }
import library from './library.json' with { type: 'json' }
import plan from './plan.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import welcome from './welcome.json' with { type: 'json' }

/** What the screens say that are not there at the start. */
export const later = { choose, data, exam, help, library, plan, settings, welcome }
