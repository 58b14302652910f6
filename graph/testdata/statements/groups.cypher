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
  MATCH (n8:Organization)
  WHERE n8.id IN $p4
  CALL (n8) {
    MATCH (n8)-[:HOSTED]->(n11)
    MATCH (n11)<-[:HOSTED]-(n12)
    WITH n12
    RETURN collect(DISTINCT n12) AS l9
  }
  UNWIND CASE l9 WHEN [] THEN [null] ELSE l9 END AS n10
  WITH DISTINCT n8, n10 AS g0
  WITH g0, count(n8) AS count
  WITH * ORDER BY g0.id IS NULL, g0.id, g0.id IS NULL, g0.id, count LIMIT $p5
  RETURN [g0.id, count]
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
  MATCH (n1)<-[r4:HOSTED]-(n3)
  WITH *, CASE WHEN n3:Organization THEN n3 END AS n5
  WITH DISTINCT n3, n5.name AS g0
  WITH g0, count(n3) AS count
  WITH * ORDER BY g0 IS NULL, g0, g0 IS NULL, g0, count LIMIT $p1
  RETURN collect([g0, count]) AS h2
}
RETURN [[[], [null, false, false, h2]]] AS row
// $p0: "event:expo-4"
// $p1: 100

// years have four digits and sort by time
RETURN [[], [null, false, false, COLLECT {
  MATCH (n1:Organization)
  WHERE n1.inceptionEnd < date($p0)
  WITH DISTINCT n1, CASE WHEN n1.inceptionStart IS NOT NULL THEN date.truncate('year', n1.inceptionStart) END AS g0
  WITH g0, count(n1) AS count
  WITH * ORDER BY g0 IS NULL, g0 DESC, g0 IS NULL, g0, count LIMIT $p1
  RETURN [g0, count]
}]] AS row
// $p0: "1950-01-01"
// $p1: 100
