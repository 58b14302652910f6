// { event(id: "event:x") { name date } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.name, n1.date] AS row
