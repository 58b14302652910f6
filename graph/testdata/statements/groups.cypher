// What is sent for the questions in cases/groups.yaml.

// a way that leads back leads to where it began, as the lists show
CALL () {
  MATCH (n1:Organization)
  WHERE n1.id IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r6:HOSTED]->(n5)
    WITH * ORDER BY n5.id, r6.id LIMIT $p2
    CALL (n5, r6) {
      MATCH (n5)<-[r9:HOSTED]-(n8)
      WITH * ORDER BY n8.id, r9.id LIMIT $p3
      RETURN collect([n8.id]) AS h10
    }
    RETURN collect([h10]) AS h7
  }
  RETURN collect([n1.id, h7]) AS h2
}
CALL () {
  MATCH (n11:Organization)
  WHERE n11.id IN $p4
  CALL (n11) {
    MATCH (n11)-[:HOSTED]->(n14)
    MATCH (n14)<-[:HOSTED]-(n15)
    WITH n15
    RETURN collect(DISTINCT n15) AS l12
  }
  UNWIND CASE l12 WHEN [] THEN [null] ELSE l12 END AS n13
  WITH DISTINCT n11, n13 AS k0
  WITH k0, count(n11) AS count
  WITH {count: count, k0: k0} AS t3
  WITH * ORDER BY t3.k0.id IS NULL, t3.k0.id LIMIT $p5
  RETURN collect([[[t3.k0.id]], t3.count]) AS h4
}
RETURN [h2, [null, false, false, h4]] AS row
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
CALL () {
  MATCH (n3:Organization)
  WHERE n3.inceptionEnd < date($p0)
  WITH DISTINCT n3, CASE WHEN n3.inceptionStart IS NOT NULL THEN date.truncate('year', n3.inceptionStart) END AS k0
  WITH k0, count(n3) AS count
  WITH {count: count, k0: k0} AS t1
  WITH * ORDER BY t1.k0 IS NULL, t1.k0 DESC LIMIT $p1
  RETURN collect([[[t1.k0]]]) AS h2
}
RETURN [[], [null, false, false, h2]] AS row
// $p0: "1950-01-01"
// $p1: 100

// groups with their number stand beside lists in lists, as they do without these
CALL () {
  MATCH (n1:Organization)
  WHERE n1.kind = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  CALL (n1) {
    MATCH (n1)-[r9:HOSTED]->(n8)
    WITH * ORDER BY n8.id, r9.id LIMIT $p2
    RETURN collect([n8.id]) AS h10
  }
  RETURN collect([n1.id, h10]) AS h2
}
CALL () {
  MATCH (n11:Organization)
  WHERE n11.kind = $p3
  OPTIONAL MATCH (n11)-[:HOSTED]->(n12)
  WITH DISTINCT n11, n12 AS k0
  WITH k0, count(n11) AS count
  WITH {count: count, k0: k0} AS t3
  WITH collect(t3) AS l4
  CALL (l4) {
    UNWIND l4 AS t3
    WITH t3
    WITH * ORDER BY t3.k0.id IS NULL, t3.k0.id LIMIT $p4
    RETURN collect([[[t3.k0.id]], t3.count]) AS l5
  }
  RETURN l5 AS h7, size(l4) AS h6
}
RETURN [h2, [null, false, false, [h7, [h6, false, false]]]] AS row
// $p0: "DEPARTMENT"
// $p1: 20
// $p2: 20
// $p3: "DEPARTMENT"
// $p4: 2
