// What is added to graph.cypher for questions about evidence: an event that two sources place on two banks of a river, and a third, which
// was taken back, elsewhere; somebody who took up one post on two days, by two sources, and later again.
CREATE
  (gazette:Document {id: 'document:gazette', name: 'Gazette', publisher: 'Town'}), (daily:Document {id: 'document:daily', name: 'Daily'}),
  (left:Place {id: 'place:left-bank', name: 'Left Bank'}), (right:Place {id: 'place:right-bank', name: 'Right Bank'}), (sea:Place {id: 'place:sea', name: 'Sea'}),
  (bridge:Event {id: 'event:bridge', name: 'Opening of the Bridge', kind: 'CEREMONY', date: '1895-06-01'}),
  (bridge)-[:HELD_AT {id: 'held-at:left'}]->(left), (bridge)-[:HELD_AT {id: 'held-at:right'}]->(right), (bridge)-[:HELD_AT {id: 'held-at:sea'}]->(sea),
  (brug:Name {id: 'name:bridge-nl', value: 'Opening van de brug', lang: 'nl'}), (bridge)-[:NAMED {id: 'named:bridge-nl'}]->(brug),
  (keeper:Person {id: 'person:keeper', name: 'The Keeper'}), (post:Position {id: 'position:keeper', name: 'Keeper of the Bridge'}),
  (keeper)-[:HELD {id: 'held:keeper-1', from: '1901', to: '1910'}]->(post), (keeper)-[:HELD {id: 'held:keeper-2', from: '1904-03', to: '1910'}]->(post),
  (keeper)-[:HELD {id: 'held:keeper-3', from: '1912'}]->(post), (keeper)-[:HELD {id: 'held:keeper-4', asOf: '1905'}]->(post),

  (c01:Claim {id: 'claim:e01', fact: 'held-at:left', quote: 'on the left bank', confidence: 80, status: 'ACCEPTED'}),
  (c02:Claim {id: 'claim:e02', fact: 'held-at:left', quote: 'the left bank was full', confidence: 90, status: 'ACCEPTED'}),
  (c03:Claim {id: 'claim:e03', fact: 'held-at:left', quote: 'left', confidence: 50}),
  (c04:Claim {id: 'claim:e04', fact: 'held-at:left', quote: 'left, not right', confidence: 99, status: 'DISPUTED'}),
  (c05:Claim {id: 'claim:e05', fact: 'held-at:left', quote: 'at left', confidence: 99, status: 'ACCEPTED', retractedAt: datetime('2024-06-01T00:00:00Z')}),
  (:Claim {id: 'claim:e06', fact: 'held-at:left', quote: 'left, they say', confidence: 20, status: 'DRAFT'}),
  (c07:Claim {id: 'claim:e07', fact: 'held-at:right', quote: 'the right bank', confidence: 70, status: 'ACCEPTED'}),
  (c08:Claim {id: 'claim:e08', fact: 'held-at:sea', quote: 'at sea', confidence: 70, retractedAt: datetime('2024-06-01T00:00:00Z')}),
  (c09:Claim {id: 'claim:e09', fact: 'named:bridge-nl', quote: 'Opening van de brug', confidence: 95}),
  (c10:Claim {id: 'claim:e10', fact: 'name:bridge-nl', quote: 'brug'}),
  (c11:Claim {id: 'claim:e11', fact: 'event:bridge', quote: 'was opened', confidence: 60, status: 'REJECTED'}),
  (c12:Claim {id: 'claim:e12', fact: 'held:keeper-1', quote: 'since 1901', confidence: 95, status: 'ACCEPTED'}),
  (c13:Claim {id: 'claim:e13', fact: 'held:nobody', quote: 'nobody'}),
  (c01)-[:FROM {id: 'from:e01'}]->(gazette), (c02)-[:FROM {id: 'from:e02'}]->(gazette), (c03)-[:FROM {id: 'from:e03'}]->(daily),
  (c04)-[:FROM {id: 'from:e04'}]->(daily), (c05)-[:FROM {id: 'from:e05'}]->(daily), (c07)-[:FROM {id: 'from:e07'}]->(daily),
  (c08)-[:FROM {id: 'from:e08'}]->(daily), (c09)-[:FROM {id: 'from:e09'}]->(daily), (c10)-[:FROM {id: 'from:e10'}]->(daily),
  (c11)-[:FROM {id: 'from:e11'}]->(gazette), (c12)-[:FROM {id: 'from:e12'}]->(gazette), (c13)-[:FROM {id: 'from:e13'}]->(gazette);
