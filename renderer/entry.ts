import { start } from './app/start.ts'

// The data are opened while the browser still reads the screens.
const starting = start()
import('./main.tsx').then(({ show }) => show(starting))
