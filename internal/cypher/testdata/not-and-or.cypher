// { events(where: {NOT: {OR: [{kind: {in: [EXPO, FAIR]}}, {status: {isNull: true}}]}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Event)
  WHERE NOT coalesce((n1.kind IN $p0 OR n1.status IS NULL), false)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
