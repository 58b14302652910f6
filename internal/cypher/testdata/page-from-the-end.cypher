// { topics(last: 3) { nodes { id } pageInfo { hasPreviousPage } } }

RETURN COLLECT {
  MATCH (n1:Topic)
  WITH * ORDER BY n1.id DESC LIMIT $p0
  RETURN [n1.id]
} AS row
