/** Spot is a place on the map, in the units of the map. */
export interface Spot {
  id: string
  name: string
  x: number
  y: number
  events: number
}

/** Cluster are places that stand too near each other to be told apart. */
export interface Cluster {
  x: number
  y: number
  events: number
  spots: Spot[]
}

/** clustered puts together what is nearer than `least`, beginning with the places of most events, which stay where they are. */
export function clustered(spots: readonly Spot[], least: number): Cluster[] {
  const clusters: Cluster[] = []
  // A grid of cells as large as the distance: only neighbours can be near enough.
  const cells = new Map<string, Cluster[]>()
  const cell = (n: number) => Math.floor(n / least)
  for (const spot of [...spots].sort((a, b) => b.events - a.events || a.id.localeCompare(b.id))) {
    const near: Cluster[] = []
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) near.push(...(cells.get(`${cell(spot.x) + i} ${cell(spot.y) + j}`) ?? []))
    const found = near.find((c) => Math.hypot(c.x - spot.x, c.y - spot.y) < least)
    if (found) {
      found.spots.push(spot)
      found.events += spot.events
      continue
    }
    const cluster = { x: spot.x, y: spot.y, events: spot.events, spots: [spot] }
    clusters.push(cluster)
    const key = `${cell(spot.x)} ${cell(spot.y)}`
    cells.set(key, [...(cells.get(key) ?? []), cluster])
  }
  return clusters
}
