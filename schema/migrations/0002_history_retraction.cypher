// What was retracted is kept under another label or type, with its id, so that nothing that reads the graph as it stands comes across it.

CREATE CONSTRAINT agreement_retracted_id IF NOT EXISTS FOR (n:Agreement_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_retracted_id IF NOT EXISTS FOR (n:Claim_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commitment_retracted_id IF NOT EXISTS FOR (n:Commitment_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_retracted_id IF NOT EXISTS FOR (n:Country_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_retracted_id IF NOT EXISTS FOR (n:Document_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_retracted_id IF NOT EXISTS FOR (n:Event_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT eventseries_retracted_id IF NOT EXISTS FOR (n:EventSeries_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_retracted_id IF NOT EXISTS FOR (n:Group_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_retracted_id IF NOT EXISTS FOR (n:Name_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_retracted_id IF NOT EXISTS FOR (n:Organization_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_retracted_id IF NOT EXISTS FOR (n:Person_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_retracted_id IF NOT EXISTS FOR (n:Place_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_retracted_id IF NOT EXISTS FOR (n:Position_RETRACTED) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_retracted_id IF NOT EXISTS FOR (n:Topic_RETRACTED) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT about_retracted_fact_id IF NOT EXISTS FOR ()-[r:ABOUT_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT amends_retracted_fact_id IF NOT EXISTS FOR ()-[r:AMENDS_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT broader_retracted_fact_id IF NOT EXISTS FOR ()-[r:BROADER_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT edition_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:EDITION_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT from_retracted_fact_id IF NOT EXISTS FOR ()-[r:FROM_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT held_retracted_fact_id IF NOT EXISTS FOR ()-[r:HELD_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT held_at_retracted_fact_id IF NOT EXISTS FOR ()-[r:HELD_AT_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT hosted_retracted_fact_id IF NOT EXISTS FOR ()-[r:HOSTED_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT in_retracted_fact_id IF NOT EXISTS FOR ()-[r:IN_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT in_country_retracted_fact_id IF NOT EXISTS FOR ()-[r:IN_COUNTRY_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT made_retracted_fact_id IF NOT EXISTS FOR ()-[r:MADE_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT named_retracted_fact_id IF NOT EXISTS FOR ()-[r:NAMED_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT of_country_retracted_fact_id IF NOT EXISTS FOR ()-[r:OF_COUNTRY_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT on_sidelines_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:ON_SIDELINES_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT participated_in_retracted_fact_id IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT party_to_retracted_fact_id IF NOT EXISTS FOR ()-[r:PARTY_TO_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:PART_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT produced_retracted_fact_id IF NOT EXISTS FOR ()-[r:PRODUCED_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT signed_retracted_fact_id IF NOT EXISTS FOR ()-[r:SIGNED_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT sub_event_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:SUB_EVENT_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT succeeded_by_retracted_fact_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT supersedes_retracted_fact_id IF NOT EXISTS FOR ()-[r:SUPERSEDES_RETRACTED]-() REQUIRE r.id IS UNIQUE;

// The history. Change sets are called by the id that their maker gave them: none is written twice. Changes are numbered by one counter.

CREATE CONSTRAINT change_set_id IF NOT EXISTS FOR (s:_ChangeSet) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (c:_Change) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT change_counter_name IF NOT EXISTS FOR (c:_ChangeCounter) REQUIRE c.name IS UNIQUE;
CREATE INDEX change_sequence IF NOT EXISTS FOR (c:_Change) ON (c.sequence);
CREATE INDEX change_target IF NOT EXISTS FOR (c:_Change) ON (c.target);
CREATE INDEX change_set IF NOT EXISTS FOR (c:_Change) ON (c.changeSet);
CREATE INDEX change_set_sequence IF NOT EXISTS FOR (s:_ChangeSet) ON (s.sequence);
CREATE INDEX change_set_at IF NOT EXISTS FOR (s:_ChangeSet) ON (s.at);
CREATE INDEX change_set_status IF NOT EXISTS FOR (s:_ChangeSet) ON (s.status);
