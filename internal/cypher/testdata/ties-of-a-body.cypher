// { ties(where: {of: {id: {eq: "organization:x"}}, event: {topics: {some: {node: {id: {eq: "topic:y"}}}}}, weight: {gte: 2}}) { nodes { b { id } weight } } }

RETURN COLLECT {
  MATCH (a1:Organization)-[:HOSTED]->(e3:Event)<-[:HOSTED]-(b2:Organization)
  MATCH (e3)-[:ABOUT]->(n4)
  WHERE a1.id = $p0
    AND a1 <> b2
    AND (n4:Topic AND n4.id = $p1)
  WITH a1, b2, count(DISTINCT e3) AS weight, min(e3.start) AS firstDate, max(e3.end) AS lastDate
  WHERE weight >= $p2
  WITH * ORDER BY weight DESC, a1.id, b2.id LIMIT $p3
  RETURN [[b2.id], weight]
} AS row
