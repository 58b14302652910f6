// { persons(where: {name: {eq: "Chén"}, NOT: {familyName: {in: ["A", "B"]}}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Person)
  WHERE NOT coalesce((n1.familyNameFolded IN $p0 AND coalesce(n1.familyNamePlain, n1.familyName) IN $p1), false)
    AND n1.nameFolded = $p2
    AND coalesce(n1.namePlain, n1.name) = $p3
  WITH * ORDER BY n1.id LIMIT $p4
  RETURN [n1.id]
} AS row
