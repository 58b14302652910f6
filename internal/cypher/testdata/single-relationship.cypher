// { organization(id: "organization:x") { country { iso2 } countryEdge { fact { id } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  RETURN [n2.iso2]
}), head(COLLECT {
  MATCH (n1)-[r4:OF_COUNTRY]->(n3)
  WITH n3, r4 ORDER BY n3.id LIMIT 1
  RETURN [[r4.id]]
})] AS row
