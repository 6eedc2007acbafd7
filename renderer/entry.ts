import { start } from './app/start.ts'

// The data are opened while the browser still reads the screens.
const starting = start()
// What goes wrong is shown by the screens, which are not there yet.
starting.catch(() => {})
import('./main.tsx').then(({ show }) => show(starting))
