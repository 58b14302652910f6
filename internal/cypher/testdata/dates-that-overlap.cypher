// { events(where: {date: {overlaps: "2017-06/.."}}) { totalCount } }

RETURN [COLLECT {
  MATCH (n1:Event)
  WHERE (n1.end >= date($p0) OR (n1.end IS NULL AND n1.start IS NOT NULL))
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN []
}, [COUNT {
  MATCH (n2:Event)
  WHERE (n2.end >= date($p2) OR (n2.end IS NULL AND n2.start IS NOT NULL))
  RETURN 1
}, false]] AS row
