// { events(where: {topics: {some: {node: {id: {eq: "topic:x"}}}}}, orderBy: {date: DESC}, first: 20) { nodes { id hosts { nodes { name } } } } }

RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)-[:ABOUT]->(n2)
  WHERE (n2:Topic AND n2.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.start IS NULL, n1.start DESC, n1.id LIMIT $p1
  RETURN [n1.id, COLLECT {
    MATCH (n1)<-[r4:HOSTED]-(n3)
    WITH * ORDER BY n3.id, r4.id LIMIT $p2
    RETURN [n3.name]
  }]
} AS row
