// { events(where: {date: {gte: "2017-06", lt: "2018"}}) { totalCount } }

RETURN [COLLECT {
  MATCH (n1:Event)
  WHERE n1.start >= date($p0)
    AND n1.end < date($p1)
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN []
}, [COUNT {
  MATCH (n2:Event)
  WHERE n2.start >= date($p3)
    AND n2.end < date($p4)
  RETURN 1
}, false]] AS row
