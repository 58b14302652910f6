// { events(where: {hosts: {some: {edge: {role: {eq: HOST}}, node: {isOrganization: {country: {iso2: {eq: "CN"}}}}}}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Event)
  MATCH (n1)<-[r3:HOSTED]-(n2)
  MATCH (n2)-[:OF_COUNTRY]->(n4)
  WHERE r3.role = $p0
    AND n2:Organization
    AND (n4:Country AND n4.iso2 = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
