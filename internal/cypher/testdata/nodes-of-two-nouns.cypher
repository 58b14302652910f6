// { nodes(ids: ["event:x", "topic:y"]) { __typename id ... on Event { name } } }

MATCH (n1:Event)
WHERE n1.id IN $p0
RETURN [n1.id, [n1.id, n1.name]] AS row
UNION ALL
MATCH (n2:Topic)
WHERE n2.id IN $p1
RETURN [n2.id, [n2.id]] AS row
