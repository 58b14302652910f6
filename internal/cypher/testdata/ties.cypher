// { ties(first: 10) { totalCount nodes { a { id name } b { id name } weight firstDate lastDate events { nodes { id name date topics { nodes { name } } participants { edges { role node { id name } } } } } } } }

RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id, a1.name], [b2.id, b2.name], t3.weight, t3.firstDate, t3.lastDate, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id, n4.name, n4.date, COLLECT {
      MATCH (n4)-[r6:ABOUT]->(n5)
      WITH * ORDER BY n5.id LIMIT $p1
      RETURN [n5.name]
    }, COLLECT {
      MATCH (n4)<-[r8:PARTICIPATED_IN]-(n7)
      WITH * ORDER BY n7.id, r8.id LIMIT $p2
      RETURN [r8.role, [n7.id, n7.name]]
    }]
  }]
} AS row
