// { events(orderBy: {date: DESC}, first: 20) { nodes { id } pageInfo { hasNextPage endCursor } } }

RETURN COLLECT {
  CALL () {
    MATCH (n1:Event)
    WHERE n1.start IS NOT NULL
    WITH * ORDER BY n1.start DESC, n1.id LIMIT $p0
    RETURN n1
    UNION ALL
    MATCH (n1:Event)
    WHERE n1.start IS NULL
    WITH * ORDER BY n1.id LIMIT $p1
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [n1.start, n1.id, [n1.id]]
} AS row
