/** Plain IndexedDB: the same work with nothing of Kasane and no library in it. */

export interface FloorCard {
  readonly id: string
  readonly due: number
  readonly text: string
}

export function openFloor(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('cards', { keyPath: 'id' }).createIndex('due', 'due')
    request.result.createObjectStore('reviews', { keyPath: 'id' })
    request.result.createObjectStore('days', { keyPath: 'day' })
    request.result.createObjectStore('installed', { keyPath: 'id' })
  }
  return settled(request)
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Puts rows in one transaction. */
export function putAll(
  db: IDBDatabase,
  store: string,
  rows: readonly unknown[],
  durability: 'strict' | 'relaxed',
): Promise<void> {
  const transaction = db.transaction(store, 'readwrite', { durability })
  for (const row of rows) transaction.objectStore(store).put(row)
  return committed(transaction)
}

/** One answer: read the card, write it back, add a line to the log, on the disk. */
export async function saveAnswer(db: IDBDatabase, id: string, line: unknown): Promise<void> {
  const transaction = db.transaction(['cards', 'reviews'], 'readwrite', { durability: 'strict' })
  const cards = transaction.objectStore('cards')
  const reading = cards.get(id)
  reading.onsuccess = () => {
    const card = reading.result as FloorCard
    cards.put({ ...card, due: card.due + 6 })
    transaction.objectStore('reviews').add(line)
  }
  await committed(transaction)
}

export function nextDue(db: IDBDatabase, today: number, count: number): Promise<FloorCard[]> {
  const index = db.transaction('cards').objectStore('cards').index('due')
  return settled(index.getAll(IDBKeyRange.upperBound(today), count))
}

/** Reads one small row a day. */
export function readDays(db: IDBDatabase, today: number): Promise<unknown[]> {
  return settled(db.transaction('days').objectStore('days').getAll(IDBKeyRange.upperBound(today)))
}

/** Reads every row of some stores, some thousands at a time, and keeps none. */
export async function readRows(db: IDBDatabase, stores: readonly string[]): Promise<number> {
  const count = 5_000
  let read = 0
  for (const name of stores) {
    let range: IDBKeyRange | null = null
    for (;;) {
      const store = db.transaction(name).objectStore(name)
      const rows: { readonly id: IDBValidKey }[] = await settled(store.getAll(range, count))
      read += rows.length
      const last = rows.at(-1)
      if (!last || rows.length < count) break
      range = IDBKeyRange.lowerBound(last.id, true)
    }
  }
  return read
}
