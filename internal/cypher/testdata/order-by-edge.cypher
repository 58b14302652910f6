// { event(id: "event:x") { hosts(orderBy: [{edge: {order: ASC}}, {node: {name: ASC}}]) { nodes { id } } } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY r3.order IS NULL, r3.order, n2.name, n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}] AS row
