// { ties(first: 10) { totalCount nodes { a { id name } b { id name } weight firstDate lastDate events { nodes { id name date topics { nodes { name } } participants { edges { role node { id name } } } } } } } }

RETURN [COLLECT {
  MATCH (a1:Organization)-[:HOSTED]->(e3)<-[:HOSTED]-(b2:Organization)
  WHERE a1.id < b2.id
  WITH a1, b2, count(DISTINCT e3) AS weight, min(e3.start) AS firstDate, max(e3.end) AS lastDate
  WITH * ORDER BY weight DESC, a1.id, b2.id LIMIT $p0
  RETURN [[a1.id, a1.name], [b2.id, b2.name], weight, firstDate, lastDate, COLLECT {
    MATCH (a1)-[:HOSTED]->(n4)<-[:HOSTED]-(b2)
    WITH DISTINCT n4
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p1
    RETURN [n4.id, n4.name, n4.date, COLLECT {
      MATCH (n4)-[r6:ABOUT]->(n5)
      WITH * ORDER BY n5.id LIMIT $p2
      RETURN [n5.name]
    }, COLLECT {
      MATCH (n4)<-[r8:PARTICIPATED_IN]-(n7)
      WITH * ORDER BY n7.id, r8.id LIMIT $p3
      RETURN [r8.role, [n7.id, n7.name]]
    }]
  }]
}, [COUNT {
  MATCH (a9:Organization)-[:HOSTED]->(e11)<-[:HOSTED]-(b10:Organization)
  WHERE a9.id < b10.id
  WITH a9, b10, count(DISTINCT e11) AS weight, min(e11.start) AS firstDate, max(e11.end) AS lastDate
  RETURN 1
}, false, false]] AS row
