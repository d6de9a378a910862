/**
 * Where a county's tile stands when nobody has said so: every county one square of a grid, those that lie beside each other
 * beside each other as far as squares allow. No boundary is needed, and none is drawn.
 */

/** A county with where its middle is, in any even units; x to the right, y downwards. */
export interface TilePoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** A square of the grid, both counted from 1. */
export interface Tile {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** Two places that lie beside each other, by their index. */
export type Neighbours = readonly [number, number];

/**
 * The pairs with nobody between them: no third place lies in the circle of which they are the ends (Gabriel's graph). It
 * needs no boundary, and changes with no far place.
 */
export function neighboursOf(points: readonly TilePoint[]): readonly Neighbours[] {
  return points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b, offset) => {
      const j = i + 1 + offset;
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      const radius = ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) / 4;
      const isBetween = points.some(
        (c, k) => k !== i && k !== j && (c.x - x) ** 2 + (c.y - y) ** 2 < radius * (1 - 1e-9),
      );
      return isBetween ? [] : [[i, j] as const];
    }),
  );
}

/** Whether two tiles touch, by a side or a corner. */
export function touch(a: Pick<Tile, 'row' | 'column'>, b: Pick<Tile, 'row' | 'column'>): boolean {
  return Math.max(Math.abs(a.row - b.row), Math.abs(a.column - b.column)) === 1;
}

/** How many of the neighbours are neighbours in the grid, in [0, 1]; 1 where nobody has a neighbour. */
export function neighboursKept(points: readonly TilePoint[], tiles: readonly Tile[]): number {
  const pairs = neighboursOf(points);
  const tileOf = new Map(tiles.map((tile) => [tile.code, tile]));
  const kept = pairs.filter(([i, j]) => {
    const [a, b] = [tileOf.get(points[i]?.code ?? ''), tileOf.get(points[j]?.code ?? '')];
    return a !== undefined && b !== undefined && touch(a, b);
  });
  return pairs.length === 0 ? 1 : kept.length / pairs.length;
}

/** A grid in official order, row by row: where nothing is known of the places. As broad as it is high, or one broader. */
export function tilesInOrder(codes: readonly string[]): readonly Tile[] {
  const across = Math.max(1, Math.ceil(Math.sqrt(codes.length)));
  return codes.map((code, index) => ({ code, row: Math.floor(index / across) + 1, column: (index % across) + 1 }));
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * A tile for each place. Begins with rows of equal length from north to south, then moves and exchanges tiles as long as
 * neighbours come nearer to each other: no chance is in it, so that equal places give equal tiles.
 */
export function tilesOf(points: readonly TilePoint[]): readonly Tile[] {
  if (points.length < 2) return tilesInOrder(points.map(({ code }) => code));
  const starts = [0, 1, -1].map((more) => settled(points, startOf(points, more)));
  const tiles = starts.map((cells) => trimmed(points, cells));
  const best = tiles.toSorted((a, b) => neighboursKept(points, b) - neighboursKept(points, a))[0];
  return best ?? [];
}

/** Rows from north to south, in each from west to east; `more`: columns beyond those that the form of the land asks for. */
function startOf(points: readonly TilePoint[], more: number): readonly Cell[] {
  const [width, height] = [spanOf(points.map(({ x }) => x)), spanOf(points.map(({ y }) => y))];
  const asked = Math.round(Math.sqrt((points.length * (width || 1)) / (height || 1))) + more;
  const across = Math.min(points.length, Math.max(1, asked));
  const rows = Math.ceil(points.length / across);
  const southwards = points.map((point, index) => ({ ...point, index })).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row += 1) {
    const from = Math.round((row * points.length) / rows);
    const own = southwards.slice(from, Math.round(((row + 1) * points.length) / rows));
    own
      .toSorted((a, b) => a.x - b.x || a.y - b.y)
      .forEach(({ index }, place) => {
        cells[index] = { row, column: Math.round(((place + 0.5) * across) / own.length - 0.5) };
      });
  }
  return cells;
}

const spanOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Rounds after which nothing is tried any more; no county was seen to need twenty. */
const mostRounds = 60;

/** Moves each tile to wherever all is better, until nothing is. */
function settled(points: readonly TilePoint[], start: readonly Cell[]): readonly Cell[] {
  const cells = [...start];
  const weigh = weighing(points, start);
  const area = areaAround(start);
  for (let round = 0; round < mostRounds; round += 1) {
    let isBetter = false;
    for (let index = 0; index < points.length; index += 1) {
      for (const cell of area) {
        const own = cells[index];
        if (own === undefined || isSame(own, cell)) continue;
        const other = cells.findIndex((taken) => isSame(taken, cell));
        const touched = other === -1 ? [index] : [index, other];
        const before = weigh(cells, touched);
        cells[index] = cell;
        if (other !== -1) cells[other] = own;
        if (weigh(cells, touched) < before - 1e-9) isBetter = true;
        else {
          cells[index] = own;
          if (other !== -1) cells[other] = cell;
        }
      }
    }
    if (!isBetter) break;
  }
  return cells;
}

const isSame = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column;

/** The grid with one free line on each side. */
function areaAround(cells: readonly Cell[]): readonly Cell[] {
  const [rows, columns] = [Math.max(...cells.map(({ row }) => row)), Math.max(...cells.map(({ column }) => column))];
  return Array.from({ length: (rows + 3) * (columns + 3) }, (_, place) => ({
    row: Math.floor(place / (columns + 3)) - 1,
    column: (place % (columns + 3)) - 1,
  }));
}

/**
 * What is wrong with some tiles: neighbours that do not touch, by how far they are apart; that the way from one to the other
 * points elsewhere than on the land; and that a tile stands far from where it began.
 */
function weighing(points: readonly TilePoint[], start: readonly Cell[]) {
  const pairs = neighboursOf(points);
  const pairsOf = points.map((_, index) => pairs.filter((pair) => pair.includes(index)));
  const pairCost = (cells: readonly Cell[], [i, j]: Neighbours) => {
    const [a, b, p, q] = [cells[i], cells[j], points[i], points[j]];
    if (a === undefined || b === undefined || p === undefined || q === undefined) return 0;
    const [down, right] = [b.row - a.row, b.column - a.column];
    const apart = Math.max(Math.abs(down), Math.abs(right)) - 1;
    const length = Math.hypot(down, right) * Math.hypot(q.y - p.y, q.x - p.x) || 1;
    const turned = 1 - (down * (q.y - p.y) + right * (q.x - p.x)) / length;
    return (apart > 0 ? 2 + apart ** 2 : 0) + 0.6 * turned;
  };
  return (cells: readonly Cell[], touched: readonly number[]): number => {
    const own = new Set(touched.flatMap((index) => pairsOf[index] ?? []));
    const moved = touched.reduce((sum, index) => {
      const [from, to] = [start[index], cells[index]];
      return from && to ? sum + (from.row - to.row) ** 2 + (from.column - to.column) ** 2 : sum;
    }, 0);
    return [...own].reduce((sum, pair) => sum + pairCost(cells, pair), 0) + 0.05 * moved;
  };
}

/** Without empty lines at the edges, counted from 1. */
function trimmed(points: readonly TilePoint[], cells: readonly Cell[]): readonly Tile[] {
  const [top, left] = [Math.min(...cells.map(({ row }) => row)), Math.min(...cells.map(({ column }) => column))];
  return points.map(({ code }, index) => ({
    code,
    row: (cells[index]?.row ?? 0) - top + 1,
    column: (cells[index]?.column ?? 0) - left + 1,
  }));
}
