// { events(orderBy: {date: DESC}, first: 20, after: "CURSOR") { nodes { id } pageInfo { hasPreviousPage } } }

RETURN [COLLECT {
  CALL () {
    MATCH (n1:Event)
    WHERE n1.start IS NOT NULL
      AND (n1.start <= date($p0) AND (n1.start < date($p0) OR n1.id > $p1))
    WITH * ORDER BY n1.start DESC, n1.id LIMIT $p2
    RETURN n1
    UNION ALL
    MATCH (n1:Event)
    WHERE n1.start IS NULL
    WITH * ORDER BY n1.id LIMIT $p3
    RETURN n1
  }
  WITH n1 LIMIT $p4
  RETURN [n1.id]
}, [null, EXISTS {
  MATCH (n2:Event)
  WITH * WHERE NOT coalesce((n2.start < date($p5) OR n2.start IS NULL OR n2.start = date($p5) AND n2.id > $p6), false)
  RETURN 1
}, false]] AS row
