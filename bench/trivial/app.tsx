import Dexie, { type Table } from 'dexie'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

// The floor of a quiz app: React, Dexie, one question, four options, nothing else.

interface Row {
  readonly id: string
  readonly due: number
  readonly text: string
}

const db = new Dexie('trivial', { chromeTransactionDurability: 'strict' }) as Dexie & {
  cards: Table<Row, string>
  reviews: Table<{ id: number; card: string; option: number }, number>
}
db.version(1).stores({ cards: 'id, due', reviews: 'id' })

const OPTIONS = ['Hyper-V', 'VMware', 'Xen', 'KVM']

function Quiz() {
  const [card, setCard] = useState<Row>()
  const [chosen, setChosen] = useState<number>()
  const ask = () =>
    db.cards
      .where('due')
      .above(card?.due ?? -1)
      .first()
      .then((next) => {
        setCard(next)
        setChosen(undefined)
      })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => void ask(), [])
  useEffect(() => {
    if (!card) return
    document.documentElement.dataset.ready = ''
    performance.mark('ready')
  }, [card])
  if (!card) return null
  const answer = (option: number) => {
    setChosen(option)
    void db.transaction('rw', [db.cards, db.reviews], async () => {
      await Promise.all([
        db.cards.put({ ...card }),
        db.reviews.put({ id: Date.now(), card: card.id, option }),
      ])
    })
  }
  return (
    <article key={card.id} data-card={card.id}>
      <p>Which product does {card.id} belong to?</p>
      {OPTIONS.map((option, index) => (
        <button key={option} type="button" onClick={() => answer(index)}>
          {option}
        </button>
      ))}
      {chosen !== undefined && (
        <footer data-shown="">
          <p>{chosen === 0 ? 'Right' : 'Wrong'}</p>
          <button type="button" onClick={ask}>
            Next
          </button>
        </footer>
      )}
    </article>
  )
}

createRoot(document.getElementById('root') as HTMLElement).render(<Quiz />)
