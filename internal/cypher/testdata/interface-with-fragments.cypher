// { event(id: "event:x") { participants { nodes { __typename ... on Person { familyName } ... on Group { countMin } } } } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0]
    WHEN n2:Group THEN [1, n2.countMin]
    WHEN n2:Organization THEN [2]
    WHEN n2:Person THEN [3, n2.familyName]
  END
}] AS row
