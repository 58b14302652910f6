// The land as lines, in degrees: from world-atlas (Natural Earth, public domain), which is part of the page.
import type { GeometryCollection, Topology } from 'topojson-specification'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-110m.json'

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>

/** size is the width and height of the whole world: two units a degree, east to the right and south down (plate carrée). */
export const size = { width: 720, height: 360 }

/** pointOf puts degrees on the map. */
export const pointOf = (longitude: number, latitude: number) => ({ x: (longitude + 180) * 2, y: (90 - latitude) * 2 })

type Ring = readonly (readonly number[])[]

/** outlines are the paths of all countries. */
export const outlines: readonly string[] = feature(topology, topology.objects.countries).features.map(({ geometry }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.flat().map(pathOf).join('')
})

/**
 * pathOf is the path of a ring. One that crosses the meridian of 180° goes on beyond the edge of the map, and stands a second time at the
 * other edge; one around a pole is closed there.
 */
function pathOf(ring: Ring): string {
  const points: [number, number][] = []
  let turns = 0
  ring.forEach(([longitude = 0, latitude = 0], i) => {
    const before = ring[i - 1]?.[0]
    if (before !== undefined && Math.abs(longitude - before) > 180) turns += longitude < before ? 360 : -360
    points.push([longitude + turns, latitude])
  })
  const [first, last] = [points[0], points.at(-1)]
  if (turns !== 0 && first && last) {
    const pole = first[1] < 0 ? -90 : 90
    points.push([last[0], pole], [first[0], pole])
  }
  const text = (shift: number) => `M${points.map(([longitude, latitude]) => `${((longitude + shift + 180) * 2).toFixed(1)},${((90 - latitude) * 2).toFixed(1)}`).join('L')}Z`
  const crosses = (edge: number) => points.some(([longitude]) => longitude * Math.sign(edge) > Math.abs(edge))
  return text(0) + (crosses(180) ? text(-360) : '') + (crosses(-180) ? text(360) : '')
}
