// { events(where: {hosts: {all: {edge: {role: {eq: HOST}}, node: {isCountry: {}}}, none: {node: {isOrganization: {}}}, single: {}, count: {lte: 3}}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT EXISTS {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WHERE NOT (coalesce(r3.role = $p0, false) AND coalesce(n2:Country, false))
  }
    AND COUNT { (n1)<-[:HOSTED]-() } <= $p1
    AND NOT EXISTS {
    MATCH (n1)<-[:HOSTED]-(n4)
    WHERE n4:Organization
  }
    AND COUNT {
    MATCH (n1)<-[:HOSTED]-(n5)
  } = 1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
