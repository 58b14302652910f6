// { events(where: {date: {overlaps: "2017-06/.."}}) { totalCount } }

RETURN [[], [COUNT {
  MATCH (n1:Event)
  WHERE (n1.end >= date($p0) OR (n1.end IS NULL AND n1.start IS NOT NULL))
  RETURN 1
}, false, false]] AS row
