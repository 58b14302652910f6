// { organization(id: "organization:x") { hosted { aggregate(groupBy: {date: MONTH}, orderBy: {keys: ASC}) { nodes { keys { value } count } } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)-[r5:HOSTED]->(n4)
  WITH DISTINCT n4, CASE WHEN n4.start IS NOT NULL THEN date.truncate('month', n4.start) END AS k0
  WITH k0, count(n4) AS count
  WITH {count: count, k0: k0} AS t2
  WITH * ORDER BY t2.k0 IS NULL, t2.k0 LIMIT $p1
  RETURN collect([[[t2.k0]], t2.count]) AS h3
}
RETURN [[[], [null, false, false, h3]]] AS row
