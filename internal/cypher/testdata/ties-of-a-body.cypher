// { ties(where: {of: {id: {eq: "organization:x"}}, event: {topics: {some: {node: {id: {eq: "topic:y"}}}}}, weight: {gte: 2}}) { nodes { b { id } weight } } }

RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id], t3.weight]
} AS row
