// { organizations(where: {name: {contains: "science"}, wikidataId: {startsWith: "q"}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.nameFolded CONTAINS $p0
    AND toLower(n1.wikidataId) STARTS WITH toLower($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
