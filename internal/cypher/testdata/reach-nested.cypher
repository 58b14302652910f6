// { organization(id: "a") { allChildren(asOf: "2017-06-15", first: 5) { totalCount edges { depth node { id } } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p9 = (n1)<-[:PART_OF*1..20]-(n2)
  WHERE all(h IN relationships(p9) WHERE ((h.fromStart IS NULL OR h.fromStart <= date($p1)) AND (h.toEnd IS NULL OR h.toEnd >= date($p2))))
    AND n2 <> n1
  WITH n2, min(length(p9)) AS d10
  WITH DISTINCT n2, {depth: d10} AS r3
  WITH * ORDER BY n2.id LIMIT $p3
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
CALL (n1) {
  MATCH p12 = (n1)<-[:PART_OF*1..20]-(n5)
  WHERE all(h IN relationships(p12) WHERE ((h.fromStart IS NULL OR h.fromStart <= date($p4)) AND (h.toEnd IS NULL OR h.toEnd >= date($p5))))
    AND n5 <> n1
  WITH n5, min(length(p12)) AS d13
  WITH DISTINCT n5, {depth: d13} AS r6
  RETURN count(*) AS h7
}
RETURN [[h4, [h7, false, false]]] AS row
