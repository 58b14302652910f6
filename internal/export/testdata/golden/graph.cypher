// Entente export. For an empty database: cypher-shell -f this-file
// query {"format":"cypher","names":true,"claims":true}
// revision ⟨changes⟩
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Commitment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:EventSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Oddity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(300);
UNWIND [
{id: 'country:cn', name: 'China', nameFolded: 'china', searchName: 'china', iso2: 'CN', validFrom: '1949-10-01', validFromStart: date('1949-10-01'), validFromEnd: date('1949-10-01'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'country:su', name: 'USSR', nameFolded: 'ussr', searchName: 'ussr', validFrom: '1922-12-30', validFromStart: date('1922-12-30'), validFromEnd: date('1922-12-30'), validTo: '1991-12-26', validToStart: date('1991-12-26'), validToEnd: date('1991-12-26'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Country) SET n = row;
UNWIND [
{id: 'event:approximate', name: 'About then', nameFolded: 'about then', searchName: 'about then', date: '2017-06~', start: date('2017-06-01'), end: date('2017-06-30'), status: 'HELD', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'event:before-christ', name: 'Long ago', nameFolded: 'long ago', searchName: 'long ago', date: '-0043-03-15', start: date('-0043-03-15'), end: date('-0043-03-15'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'event:interval', name: 'Some days', nameFolded: 'some days', searchName: 'some days', date: '2017-06-15/2017-06-19', start: date('2017-06-15'), end: date('2017-06-19'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'event:null-date', name: 'Null is not empty', nameFolded: 'null is not empty', searchName: 'null is not empty', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'event:open', name: 'Without an end', nameFolded: 'without an end', searchName: 'without an end', date: '2017/..', start: date('2017-01-01'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'event:year-only', name: 'Only the year is known', nameFolded: 'only the year is known', searchName: 'only the year is known', date: '1984', start: date('1984-01-01'), end: date('1984-12-31'), createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Event) SET n = row;
UNWIND [
{id: 'group:empty', name: 'Empty description', nameFolded: 'empty description', searchName: 'empty description', description: '', descriptionFolded: '', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'group:large-number', name: '2^53+1', nameFolded: '2^53+1', searchName: '2 53 1', description: 'more than doubles can count', descriptionFolded: 'more than doubles can count', countMin: 9007199254740993, countMax: -9223372036854775808, createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Group) SET n = row;
UNWIND [
{id: 'oddity:false', name: 'False is not null', nameFolded: 'false is not null', searchName: 'false is not null', tags: ['only'], ratio: -0.5, flag: false},
{id: 'oddity:infinite', name: 'Infinite', nameFolded: 'infinite', searchName: 'infinite', ratio: (1.0 / 0.0)},
{id: 'oddity:lists', name: 'Lists', nameFolded: 'lists', searchName: 'lists', tags: ['a', 'b,c', 'd|e;f', '"g"', '', 'ж'], sizes: [1, 9007199254740993, -3], ratio: 1e+300, flag: true, day: date('2017-06-15'), moment: datetime('⟨changes⟩')}
] AS row CREATE (n:Oddity) SET n = row;
UNWIND [
{id: 'organization:control', name: 'U+0001 is \u0001 here, U+000B \u000b, U+FFFF ￿, U+0085 , U+2028  ', nameFolded: 'u+0001 is \u0001 here, u+000b , u+ffff ￿, u+0085 , u+2028 ', namePlain: 'U+0001 is \u0001 here, U+000B , U+FFFF ￿, U+0085 , U+2028 ', searchName: 'u 0001 is here u 000b u ffff u 0085 u 2028', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:emoji', name: '👩🏽‍🔬 𝔘𝔫𝔦 ﷽', nameFolded: '👩🏽🔬 uni ﷽', namePlain: '👩🏽🔬 Uni ﷽', searchName: 'uni', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:formula', name: '=HYPERLINK("http://example.org";"click")', nameFolded: '=hyperlink("http://example.org";"click")', searchName: 'hyperlink http example org click exampleorg', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:formula-at', name: '@SUM(1)', nameFolded: '@sum(1)', searchName: 'sum 1', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:formula-minus', name: '-2+3', nameFolded: '-2+3', searchName: '2 3', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:formula-plus', name: '+1 (555) 0100', nameFolded: '+1 (555) 0100', searchName: '1 555 0100', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:markup', name: '<b>&amp;]]></b><!-- -- --> {{x}} ${y} %s ; | , #', nameFolded: '<b>&amp;]]></b><!-- -- --> {{x}} ${y} %s ; | , #', searchName: 'b amp b x y s', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:newline', name: 'two\nlines\r\nand\ra tab\u0009here', nameFolded: 'two lines and a tab here', namePlain: 'two lines and a tab here', searchName: 'two lines and a tab here', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:null-text', name: 'null', nameFolded: 'null', searchName: 'null', wikidataId: 'NaN', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:quotes', name: '"double" \'single\' \\back\\u0027slash\\\\ «guillemets» `tick`', nameFolded: '"double" \'single\' \\back\\u0027slash\\\\ "guillemets" \'tick\'', namePlain: '"double" \'single\' \\back\\u0027slash\\\\ "guillemets" \'tick\'', searchName: 'double single back u0027slash guillemets tick', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:rtl', name: '‏وزارة العلوم‏ ‮abc‬', nameFolded: 'وزاره العلوم abc', namePlain: 'وزارة العلوم abc', searchName: 'وزاره العلوم abc', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:spaces', name: '  leading and trailing  ', nameFolded: ' leading and trailing ', namePlain: ' leading and trailing ', searchName: 'leading and trailing', kind: 'MINISTRY', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'organization:ид-орг/1#2>3%20', name: 'An id with characters that IRIs reserve', nameFolded: 'an id with characters that iris reserve', searchName: 'an id with characters that iris reserve', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Organization) SET n = row;
UNWIND [
{id: 'person:chen', name: 'Chen Linhao', nameFolded: 'chen linhao', searchName: 'chen linhao', familyName: 'Chen', familyNameFolded: 'chen', givenName: 'Linhao', givenNameFolded: 'linhao', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Person) SET n = row;
UNWIND [
{id: 'place:coordinates', name: 'Harbin', nameFolded: 'harbin', searchName: 'harbin', latitude: 45.75, longitude: 0.2, createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'place:whole-degrees', name: 'Null Island', nameFolded: 'null island', searchName: 'null island', latitude: 0.0, longitude: 180.0, createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Place) SET n = row;
UNWIND [
{id: 'position:ddg', name: 'Deputy Director General', nameFolded: 'deputy director general', searchName: 'deputy director general', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Position) SET n = row;
UNWIND [
{id: 'name:ru', value: 'Министерство науки и технологий', valueFolded: 'министерство науки и технологии', searchName: 'министерство науки и технологии', lang: 'ru', kind: 'ALIAS', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')},
{id: 'name:zh', value: '科学技术部', valueFolded: '科学技术部', searchName: '科 学 技 术 部', lang: 'zh', script: 'Hans', kind: 'OFFICIAL', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Name) SET n = row;
UNWIND [
{id: 'document:source', name: 'Announcement', nameFolded: 'announcement', searchName: 'announcement', url: 'https://example.org/a?b=1&c=2', title: 'Announcement', titleFolded: 'announcement', searchText: 'announcement', publisher: 'Example Ministry', publisherFolded: 'example ministry', licence: 'CC-BY-4.0', createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Document) SET n = row;
UNWIND [
{id: 'claim:quote', fact: 'hosted:one', quote: 'MOST and "others"', quoteFolded: 'most and "others"', start: 3, end: 20, confidence: 95, createdAt: datetime('⟨changes⟩'), updatedAt: datetime('⟨changes⟩')}
] AS row CREATE (n:Claim) SET n = row;
UNWIND [
{a: 'claim:quote', b: 'document:source', set: {id: 'from:quote'}}
] AS row MATCH (a:Claim {id: row.a}) MATCH (b:Document {id: row.b}) CREATE (a)-[r:FROM]->(b) SET r = row.set;
UNWIND [
{a: 'person:chen', b: 'position:ddg', set: {id: 'held:as-of', asOf: '2017-06-15', asOfStart: date('2017-06-15'), asOfEnd: date('2017-06-15'), acting: true}},
{a: 'person:chen', b: 'position:ddg', set: {id: 'held:open', from: '2017-06', fromStart: date('2017-06-01'), fromEnd: date('2017-06-30'), acting: false}}
] AS row MATCH (a:Person {id: row.a}) MATCH (b:Position {id: row.b}) CREATE (a)-[r:HELD]->(b) SET r = row.set;
UNWIND [
{a: 'country:cn', b: 'event:year-only', set: {id: 'hosted:country', role: 'HOST'}}
] AS row MATCH (a:Country {id: row.a}) MATCH (b:Event {id: row.b}) CREATE (a)-[r:HOSTED]->(b) SET r = row.set;
UNWIND [
{a: 'organization:emoji', b: 'event:interval', set: {id: 'hosted:one', role: 'HOST', order: 1}},
{a: 'organization:ид-орг/1#2>3%20', b: 'event:interval', set: {id: 'hosted:organization:ид-орг>event:interval#CO_HOST', role: 'CO_HOST'}},
{a: 'organization:emoji', b: 'event:interval', set: {id: 'hosted:three'}},
{a: 'organization:emoji', b: 'event:interval', set: {id: 'hosted:two', role: 'SPONSOR', order: 2}}
] AS row MATCH (a:Organization {id: row.a}) MATCH (b:Event {id: row.b}) CREATE (a)-[r:HOSTED]->(b) SET r = row.set;
UNWIND [
{a: 'oddity:false', b: 'oddity:lists', set: {id: 'linked:back', note: '\'=1+1'}},
{a: 'oddity:lists', b: 'oddity:lists', set: {id: 'linked:self', weight: 0.1, note: '', date: '20XX', dateStart: date('2000-01-01'), dateEnd: date('2099-12-31')}},
{a: 'oddity:lists', b: 'oddity:false', set: {id: 'linked:there', weight: 2.0}}
] AS row MATCH (a:Oddity {id: row.a}) MATCH (b:Oddity {id: row.b}) CREATE (a)-[r:LINKED]->(b) SET r = row.set;
UNWIND [
{a: 'organization:emoji', b: 'name:ru', set: {id: 'named:ru'}},
{a: 'organization:emoji', b: 'name:zh', set: {id: 'named:zh'}}
] AS row MATCH (a:Organization {id: row.a}) MATCH (b:Name {id: row.b}) CREATE (a)-[r:NAMED]->(b) SET r = row.set;
UNWIND [
{a: 'person:chen', b: 'event:interval', set: {id: 'participated-in:chen', role: 'ATTENDEE', roleAsStated: '=present\n"there"', roleAsStatedFolded: '=present "there"', roleAsStatedPlain: '=present "there"', position: 'position:ddg', onBehalfOf: 'organization:emoji'}}
] AS row MATCH (a:Person {id: row.a}) MATCH (b:Event {id: row.b}) CREATE (a)-[r:PARTICIPATED_IN]->(b) SET r = row.set;
UNWIND [
{a: 'event:open', b: 'event:open', set: {id: 'sub-event-of:self'}}
] AS row MATCH (a:Event {id: row.a}) MATCH (b:Event {id: row.b}) CREATE (a)-[r:SUB_EVENT_OF]->(b) SET r = row.set;
// complete: 34 nodes, 15 edges; nothing was written to the graph while this was exported
