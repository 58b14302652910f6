// { events { aggregate(groupBy: [{topics: {id: VALUE}}, {date: YEAR}], having: {count: {gte: 2}}, first: 5) { totalCount nodes { keys { value node { name } } count max { date } } pageInfo { hasNextPage endCursor } } } }

CALL () {
  MATCH (n6:Event)
  OPTIONAL MATCH (n6)-[:ABOUT]->(n7)
  WITH DISTINCT n6, n7 AS k0, CASE WHEN n6.start IS NOT NULL THEN date.truncate('year', n6.start) END AS k1
  WITH k0, k1, count(n6) AS count, max(n6.start) AS m0
  WHERE count >= $p0
  WITH {count: count, k0: k0, k1: k1, m0: m0} AS t1
  WITH collect(t1) AS l2
  CALL (l2) {
    UNWIND l2 AS t1
    WITH t1
    WITH * ORDER BY t1.count DESC, t1.k0.id IS NULL, t1.k0.id, t1.k1 IS NULL, t1.k1 LIMIT $p1
    WITH *, t1.k0 AS n8
    RETURN collect([t1.count, t1.k0.id, t1.k1, [[[t1.k0.id, CASE WHEN n8 IS NOT NULL THEN [n8.name] END], [t1.k1]], t1.count, [t1.m0]]]) AS l3
  }
  RETURN l3 AS h5, size(l2) AS h4
}
RETURN [[], [null, false, false, [h5, [h4, false, false]]]] AS row
