import type { BreakEven, PriceMap, PriceMapColumn } from '../../study/index.ts';

/** The price at which both cost the same at one volume, clipped to the prices shown. */
export interface MapColumn {
  readonly volume: number;
  readonly at: number;
  /** Between these nobody can say who wins. */
  readonly low: number;
  readonly high: number;
}

/** One boundary through the map, and who wins on its sides. */
export interface MapReading {
  readonly columns: readonly MapColumn[];
  /** Index of the option that is cheaper below the boundary. */
  readonly below: 0 | 1;
}

/** The column at the scenario's own volume; the nearest where the range leaves it out. */
export function columnHere({ columns }: PriceMap, { position }: BreakEven): PriceMapColumn | null {
  return columns.reduce<PriceMapColumn | null>(
    (best, column) =>
      best === null || Math.abs(column.volume - position) < Math.abs(best.volume - position) ? column : best,
    null,
  );
}

/** Prices rarely cross twice (volume bands can do it); the map draws the crossing nearest to the scenario's price. */
export function readMap(map: PriceMap, position: number): MapReading {
  const lowest = map.columns.map(({ cheaperAtLowest }) => cheaperAtLowest);
  const second = lowest.filter((each) => each === 'second').length;
  const below = second * 2 >= lowest.length ? 1 : 0;
  const belowName = below === 1 ? 'second' : 'first';
  const columns = map.columns.map(({ volume, crossings, cheaperAtLowest }): MapColumn => {
    const nearest = [...crossings].sort((a, b) => Math.abs(a.at - position) - Math.abs(b.at - position))[0];
    if (nearest === undefined) {
      const at = cheaperAtLowest === belowName ? map.to : map.from;
      return { volume, at, low: at, high: at };
    }
    return { volume, at: nearest.at, low: nearest.low ?? map.from, high: nearest.high ?? map.to };
  });
  return { columns, below };
}
