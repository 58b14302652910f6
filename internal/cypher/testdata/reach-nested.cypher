// { organization(id: "a") { allChildren(asOf: "2017-06-15", first: 5) { totalCount edges { depth node { id } } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p9 = (n1)<-[:PART_OF*1..20]-(n2)
  WHERE all(h IN relationships(p9) WHERE (coalesce(h.fromStart <= date($p1), true) AND coalesce(h.toEnd >= date($p2), true) AND all(n10 IN [startNode(h), endNode(h)] WHERE (coalesce(n10.inceptionStart <= date($p3), true) AND coalesce(n10.dissolutionEnd >= date($p4), true)))))
    AND n2 <> n1
  WITH n2, min(length(p9)) AS d11
  WITH DISTINCT n2, {depth: d11} AS r3
  WITH * ORDER BY n2.id LIMIT $p5
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
CALL (n1) {
  MATCH p13 = (n1)<-[:PART_OF*1..20]-(n5)
  WHERE all(h IN relationships(p13) WHERE (coalesce(h.fromStart <= date($p6), true) AND coalesce(h.toEnd >= date($p7), true) AND all(n14 IN [startNode(h), endNode(h)] WHERE (coalesce(n14.inceptionStart <= date($p8), true) AND coalesce(n14.dissolutionEnd >= date($p9), true)))))
    AND n5 <> n1
  WITH n5, min(length(p13)) AS d15
  WITH DISTINCT n5, {depth: d15} AS r6
  RETURN count(*) AS h7
}
RETURN [[h4, [h7, false, false]]] AS row
