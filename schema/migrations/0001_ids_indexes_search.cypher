// Ids are unique over the whole graph: each begins with its noun, and is unique among those.

CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commitment_id IF NOT EXISTS FOR (n:Commitment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT eventseries_id IF NOT EXISTS FOR (n:EventSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;

// Every fact has an id of its own, which the claims about it name.

CREATE CONSTRAINT about_fact_id IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT amends_fact_id IF NOT EXISTS FOR ()-[r:AMENDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT broader_fact_id IF NOT EXISTS FOR ()-[r:BROADER]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT edition_of_fact_id IF NOT EXISTS FOR ()-[r:EDITION_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT from_fact_id IF NOT EXISTS FOR ()-[r:FROM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT held_fact_id IF NOT EXISTS FOR ()-[r:HELD]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT held_at_fact_id IF NOT EXISTS FOR ()-[r:HELD_AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT hosted_fact_id IF NOT EXISTS FOR ()-[r:HOSTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT in_fact_id IF NOT EXISTS FOR ()-[r:IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT in_country_fact_id IF NOT EXISTS FOR ()-[r:IN_COUNTRY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT made_fact_id IF NOT EXISTS FOR ()-[r:MADE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT named_fact_id IF NOT EXISTS FOR ()-[r:NAMED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT of_country_fact_id IF NOT EXISTS FOR ()-[r:OF_COUNTRY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT on_sidelines_of_fact_id IF NOT EXISTS FOR ()-[r:ON_SIDELINES_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT participated_in_fact_id IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT party_to_fact_id IF NOT EXISTS FOR ()-[r:PARTY_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_fact_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT produced_fact_id IF NOT EXISTS FOR ()-[r:PRODUCED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT signed_fact_id IF NOT EXISTS FOR ()-[r:SIGNED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT sub_event_of_fact_id IF NOT EXISTS FOR ()-[r:SUB_EVENT_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT succeeded_by_fact_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT supersedes_fact_id IF NOT EXISTS FOR ()-[r:SUPERSEDES]-() REQUIRE r.id IS UNIQUE;

// What claims are found by.
CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.fact);

// What lists are ordered and cut by.
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);
CREATE INDEX event_end IF NOT EXISTS FOR (n:Event) ON (n.end);
CREATE INDEX agreement_signed IF NOT EXISTS FOR (n:Agreement) ON (n.signedStart);
CREATE INDEX country_iso2 IF NOT EXISTS FOR (n:Country) ON (n.iso2);
CREATE INDEX country_iso3 IF NOT EXISTS FOR (n:Country) ON (n.iso3);
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);

CREATE INDEX agreement_name IF NOT EXISTS FOR (n:Agreement) ON (n.nameFolded);
CREATE TEXT INDEX agreement_name_text IF NOT EXISTS FOR (n:Agreement) ON (n.nameFolded);
CREATE INDEX commitment_name IF NOT EXISTS FOR (n:Commitment) ON (n.nameFolded);
CREATE TEXT INDEX commitment_name_text IF NOT EXISTS FOR (n:Commitment) ON (n.nameFolded);
CREATE INDEX country_name IF NOT EXISTS FOR (n:Country) ON (n.nameFolded);
CREATE TEXT INDEX country_name_text IF NOT EXISTS FOR (n:Country) ON (n.nameFolded);
CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.nameFolded);
CREATE TEXT INDEX document_name_text IF NOT EXISTS FOR (n:Document) ON (n.nameFolded);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.nameFolded);
CREATE TEXT INDEX event_name_text IF NOT EXISTS FOR (n:Event) ON (n.nameFolded);
CREATE INDEX eventseries_name IF NOT EXISTS FOR (n:EventSeries) ON (n.nameFolded);
CREATE TEXT INDEX eventseries_name_text IF NOT EXISTS FOR (n:EventSeries) ON (n.nameFolded);
CREATE INDEX group_name IF NOT EXISTS FOR (n:Group) ON (n.nameFolded);
CREATE TEXT INDEX group_name_text IF NOT EXISTS FOR (n:Group) ON (n.nameFolded);
CREATE INDEX name_name IF NOT EXISTS FOR (n:Name) ON (n.valueFolded);
CREATE TEXT INDEX name_name_text IF NOT EXISTS FOR (n:Name) ON (n.valueFolded);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.nameFolded);
CREATE TEXT INDEX organization_name_text IF NOT EXISTS FOR (n:Organization) ON (n.nameFolded);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.nameFolded);
CREATE TEXT INDEX person_name_text IF NOT EXISTS FOR (n:Person) ON (n.nameFolded);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.nameFolded);
CREATE TEXT INDEX place_name_text IF NOT EXISTS FOR (n:Place) ON (n.nameFolded);
CREATE INDEX position_name IF NOT EXISTS FOR (n:Position) ON (n.nameFolded);
CREATE TEXT INDEX position_name_text IF NOT EXISTS FOR (n:Position) ON (n.nameFolded);
CREATE INDEX topic_name IF NOT EXISTS FOR (n:Topic) ON (n.nameFolded);
CREATE TEXT INDEX topic_name_text IF NOT EXISTS FOR (n:Topic) ON (n.nameFolded);

// One box to search everything by: names in every language, titles, words of commitments. The analyzer looks past case and
// diacritics, and splits Chinese into characters.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic)
ON EACH [n.name, n.value, n.text, n.title]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
