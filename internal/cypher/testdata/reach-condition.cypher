// { events(where: {allTopics: {some: {node: {id: {eq: "topic:a"}}}}, hostCountries: {count: {gte: 3}}}, first: 5) { nodes { id } } }

RETURN COLLECT {
  MATCH (n2:Topic)
  WHERE n2.id = $p0
  MATCH p4 = (n2)<-[:BROADER*0..20]-(n3)
  WITH DISTINCT n3, n2
  MATCH (n3)<-[:ABOUT]-(n1:Event)
  WITH DISTINCT n1, n2
  WITH DISTINCT n1
  MATCH (n1:Event)
  WHERE COUNT {
    MATCH (n1)<-[:HOSTED]-(n7)
    WITH DISTINCT n7
    MATCH p9 = (n7)-[:OF_COUNTRY*0..1]->(n6:Country)
    WITH DISTINCT n6
    RETURN 1
  } >= $p1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
