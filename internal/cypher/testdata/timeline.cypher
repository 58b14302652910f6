// { timeline(of: ["organization:a", "organization:b"], kinds: [EVENT, IN_OFFICE], period: "2017", first: 5) { nodes { kind date node { id } of { id } facts { id type } } } }

RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WHERE (d[2] IS NULL OR d[2] <= date($p1))
    AND (d[3] IS NULL OR d[3] >= date($p2))
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day, n1.id, t2.date, t2.kind LIMIT $p3
  RETURN [t2.kind, t2.date, [n1.id], COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }, COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN [r4.id, type(r4)]
  }]
}, COLLECT {
  CALL () {
    UNWIND $p4.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
