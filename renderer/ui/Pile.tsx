import styles from './Pile.module.css'

const WIDTH = 240
const DEPTH = 120
const STEP = 11

/** A pile of paper seen from a corner, as many sheets as are said, from ura at the bottom to omote. Decoration. */
export function Pile({ sheets }: { readonly sheets: number }) {
  const height = DEPTH + STEP * sheets
  return (
    <svg className={styles.pile} viewBox={`-4 -4 ${WIDTH + 8} ${height + 8}`} aria-hidden="true">
      {Array.from({ length: sheets }, (_, index) => {
        const top = height - DEPTH - STEP * (index + 1)
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place in the pile
            key={index}
            className={styles.sheet}
            data-layer={layerOf(index, sheets)}
            d={`M${WIDTH / 2} ${top} L${WIDTH} ${top + DEPTH / 2} L${WIDTH / 2} ${top + DEPTH} L0 ${top + DEPTH / 2} Z`}
          />
        )
      })}
    </svg>
  )
}

/** The top sheet is paper; the rest go through the colours of the pair from bottom to top. */
function layerOf(index: number, sheets: number): number {
  return index === sheets - 1 ? 0 : 4 - Math.floor((index / Math.max(1, sheets - 1)) * 4)
}
