// { organizations(where: {name: {contains: "science"}, wikidataId: {startsWith: "q"}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE n1.nameFolded CONTAINS $p0
    AND toLower(reduce(text = normalize(n1.wikidataId, NFKC), pair IN $p1 | replace(text, pair[0], pair[1]))) STARTS WITH toLower($p2)
  WITH * ORDER BY n1.id LIMIT $p3
  RETURN [n1.id]
} AS row
