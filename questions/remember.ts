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

/** The same for a function of a few words of which there are not many (a language, a mode): all of its results are kept. */
export function rememberEach<A extends readonly string[], R>(work: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>()
  return (...args) => {
    const key = args.join()
    let value = known.get(key)
    if (value === undefined) {
      value = work(...args)
      known.set(key, value)
    }
    return value
  }
}
