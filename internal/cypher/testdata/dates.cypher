// { events(where: {date: {gte: "2017-06", lt: "2018"}}) { totalCount } }

RETURN [[], [COUNT {
  MATCH (n1:Event)
  WHERE n1.start >= date($p0)
    AND n1.end < date($p1)
  RETURN 1
}, false, false]] AS row
