/**
 * Keeps the results of a pure function of one text, for the texts that are asked about again and again (labels, stems).
 * The store is emptied when it is full, so that a huge pack cannot fill the memory.
 */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let result = known.get(text)
    if (result === undefined) {
      result = work(text)
      if (known.size >= LIMIT) known.clear()
      known.set(text, result)
    }
    return result
  }
}

const LIMIT = 50_000
