// { event(id: "event:x") { participants { edges { onBehalfOf { id } fact { claims { nodes { quote document { url } } } } } } } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [head(COLLECT {
    MATCH (n4:Country|Organization)
    WHERE n4.id = r3.onBehalfOf
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN [n4.id]
  }), [COLLECT {
    MATCH (n5:Claim)
    WHERE n5.fact = r3.id
    WITH * ORDER BY n5.confidence IS NULL, n5.confidence DESC, n5.id LIMIT $p2
    RETURN [n5.quote, head(COLLECT {
      MATCH (n5)-[:FROM]->(n6)
      WITH n6 ORDER BY n6.id LIMIT 1
      RETURN [n6.url]
    })]
  }]]
}] AS row
