// { organizations(orderBy: [{hostedCount: DESC}, {name: ASC}], first: 10) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Organization)
  WITH *, COUNT { (n1)-[:HOSTED]->() } AS n1k0
  WITH * ORDER BY n1k0 DESC, n1.name, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
