// What is sent for the questions in cases/groups.yaml.

// a way that leads back leads to where it began, as the lists show
RETURN [COLLECT {
  MATCH (n1:Organization)
  WHERE n1.id IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r3:HOSTED]->(n2)
    WITH * ORDER BY n2.id, r3.id LIMIT $p2
    CALL (n2, r3) {
      MATCH (n2)<-[r6:HOSTED]-(n5)
      WITH * ORDER BY n5.id, r6.id LIMIT $p3
      RETURN collect([n5.id]) AS h7
    }
    RETURN collect([h7]) AS h4
  }
  RETURN [n1.id, h4]
}, [null, false, false, COLLECT {
  MATCH (n9:Organization)
  WHERE n9.id IN $p4
  CALL (n9) {
    MATCH (n9)-[:HOSTED]->(n12)
    MATCH (n12)<-[:HOSTED]-(n13)
    WITH n13
    RETURN collect(DISTINCT n13) AS l10
  }
  UNWIND CASE l10 WHEN [] THEN [null] ELSE l10 END AS n11
  WITH DISTINCT n9, n11 AS k0
  WITH k0, count(n9) AS count
  WITH {count: count, k0: k0} AS t8
  WITH * ORDER BY t8.k0.id IS NULL, t8.k0.id LIMIT $p5
  RETURN [[[t8.k0.id]], t8.count]
}]] AS row
// $p0: ["organization:cn-most","organization:cn-hlj"]
// $p1: 20
// $p2: 20
// $p3: 20
// $p4: ["organization:cn-most","organization:cn-hlj"]
// $p5: 100

// the type of what a list is narrowed to counts before the first hop, too
MATCH (n1:Event)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)<-[r5:HOSTED]-(n4)
  WITH *, CASE WHEN n4:Organization THEN n4 END AS n6
  WITH DISTINCT n4, n6.name AS k0
  WITH k0, count(n4) AS count
  WITH {count: count, k0: k0} AS t2
  WITH * ORDER BY t2.k0 IS NULL, t2.k0 LIMIT $p1
  RETURN collect([[[t2.k0]], t2.count]) AS h3
}
RETURN [[[], [null, false, false, h3]]] AS row
// $p0: "event:expo-4"
// $p1: 100

// years have four digits and sort by time
RETURN [[], [null, false, false, COLLECT {
  MATCH (n2:Organization)
  WHERE n2.inceptionEnd < date($p0)
  WITH DISTINCT n2, CASE WHEN n2.inceptionStart IS NOT NULL THEN date.truncate('year', n2.inceptionStart) END AS k0
  WITH k0, count(n2) AS count
  WITH {count: count, k0: k0} AS t1
  WITH * ORDER BY t1.k0 IS NULL, t1.k0 DESC LIMIT $p1
  RETURN [[[t1.k0]]]
}]] AS row
// $p0: "1950-01-01"
// $p1: 100
