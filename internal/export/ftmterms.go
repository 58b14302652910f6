package export

import (
	"strings"

	"github.com/entente-graph/entente/schema"
)

// How nouns and facts are called in FollowTheMoney (https://followthemoney.tech/explorer/). What is not listed here is a Note or an
// UnknownLink with the properties that every node or fact has, so that whatever the contract gets is exported.

// ftmNoun says how the nodes of a noun are written.
type ftmNoun struct {
	// schema is the entity's; empty for nodes that are told of others instead.
	schema string
	// kinds are other schemata by the value of the column kind.
	kinds map[string]string
	// legal says that it is a LegalEntity.
	legal bool
	// values are the properties that a column's values become. Those of no property are told otherwise.
	values map[string][]string
	// shares is the column whose value other entities take, and sharedAs the property that it becomes unless they know better: by the
	// value of the column kind.
	shares   string
	sharedAs map[string]string
	// claims is the column with the id of what the node is a claim about.
	claims string
}

// ftmFact says how the facts of a type are written.
type ftmFact struct {
	// schema is the link's, with the properties of its ends; no link is written where these are empty.
	schema, from, to string
	// legal says that both ends must be LegalEntities: between others the link is an UnknownLink.
	legal bool
	// role says that the type of fact is the link's role.
	role    bool
	values  map[string][]string
	implied []ftmImplied
}

// ftmImplied is what a fact says of its start, or of its end.
type ftmImplied struct {
	property string
	ofTo     bool
	// legal says that the other end must be a LegalEntity.
	legal bool
	// kind is sharedTaker if the value is what the other end shares, sharedProof if it is told of what this end is a claim about, and
	// empty if it is the other end's id.
	kind string
}

var (
	ftmOther = &ftmNoun{schema: "Note", values: with(ftmOfThings)}
	ftmLink  = linked(nil)
)

// linked is a fact that is an UnknownLink, with what it implies and the columns that have a property.
func linked(implied []ftmImplied, own ...string) *ftmFact {
	return &ftmFact{schema: "UnknownLink", from: "subject", to: "object", role: true, values: with(ftmOfLinks, own...), implied: implied}
}

// with joins the properties that all have with a noun's or fact's own, written as column=property,property.
func with(common string, own ...string) map[string][]string {
	all := map[string][]string{}
	for _, pair := range append(strings.Fields(common), own...) {
		column, properties, _ := strings.Cut(pair, "=")
		all[column] = strings.FieldsFunc(properties, func(r rune) bool { return r == ',' })
	}
	return all
}

const (
	ftmOfThings = "name=name wikidataId=wikidataId description=description createdAt=createdAt updatedAt=modifiedAt"
	ftmOfLinks  = "role=role date=date from=startDate to=endDate asOf=date"
)

var ftmNouns = map[string]*ftmNoun{
	"Organization": {
		schema: "Organization", legal: true,
		kinds: map[string]string{
			"GOVERNMENT": "PublicBody", "MINISTRY": "PublicBody", "DEPARTMENT": "PublicBody", "AGENCY": "PublicBody", "EMBASSY": "PublicBody", "COMMISSION": "PublicBody",
			"COMPANY": "Company",
		},
		values: with(ftmOfThings, "inception=incorporationDate", "dissolution=dissolutionDate", "kind=classification"),
	},
	"Person":   {schema: "Person", legal: true, values: with(ftmOfThings, "familyName=lastName", "givenName=firstName", "patronymic=fatherName")},
	"Group":    {schema: "LegalEntity", legal: true, values: with(ftmOfThings)},
	"Position": {schema: "Position", values: with(ftmOfThings)},
	"Country": {
		schema: "Territory", values: with(ftmOfThings, "iso2=territoryCode,country"), shares: "iso2", sharedAs: map[string]string{"": "country"},
	},
	"Place": {
		schema: "Address", values: with(ftmOfThings, "name=name,full", "latitude=latitude", "longitude=longitude"), shares: "name",
		sharedAs: map[string]string{"": "address"},
	},
	"Event":       {schema: "Event", values: with(ftmOfThings, "date=date", "kind=keywords", "status=keywords")},
	"EventSeries": {schema: "Project", values: with(ftmOfThings)},
	"Agreement":   {schema: "Document", values: with(ftmOfThings, "signed=date", "kind=keywords", "domain=keywords")},
	"Commitment":  {schema: "Note", values: with(ftmOfThings, "text=description", "modality=keywords")},
	"Topic":       {schema: "Note", values: with(ftmOfThings), shares: "name", sharedAs: map[string]string{"": "keywords"}},
	"Document": {schema: "Document", values: with(ftmOfThings, "title=title", "url=sourceUrl", "publisher=publisher", "published=publishedAt",
		"retrieved=retrievedAt", "lang=language", "text=bodyText")},
	"Name": {
		values: with("value= kind="), shares: "value", sharedAs: map[string]string{"": "alias", "WEAK": "weakAlias", "FORMER": "previousName"},
	},
	"Claim": {
		schema: "Note", values: with(ftmOfThings, "fact=", "quote=description", "status=keywords"), claims: "fact",
	},
}

var ftmFacts = map[string]*ftmFact{
	"HELD": {schema: "Occupancy", from: "holder", to: "post", values: with(ftmOfLinks, "acting=status")},
	"SUCCEEDED_BY": {
		schema: "Succession", from: "predecessor", to: "successor", legal: true, values: with(ftmOfLinks, "kind=role"),
	},
	"MEMBER_OF": {
		schema: "Membership", from: "member", to: "organization", legal: true, values: with(ftmOfLinks, "status=status"),
	},
	"PART_OF":         linked([]ftmImplied{{property: "parent"}}),
	"OF_COUNTRY":      linked([]ftmImplied{{property: "country", kind: sharedTaker}}),
	"IN_COUNTRY":      linked([]ftmImplied{{property: "country", kind: sharedTaker}}),
	"IN":              linked([]ftmImplied{{property: "organization"}}),
	"HOSTED":          linked([]ftmImplied{{property: "organizer", ofTo: true, legal: true}}),
	"PARTICIPATED_IN": linked([]ftmImplied{{property: "involved", ofTo: true, legal: true}}, "roleAsStated=summary"),
	"HELD_AT":         linked([]ftmImplied{{property: "addressEntity"}, {property: "location", kind: sharedTaker}}),
	"ABOUT":           linked([]ftmImplied{{property: "keywords", kind: sharedTaker}}),
	"PARTY_TO":        linked(nil, "signed=date", "inForce=startDate", "withdrawn=endDate"),
	"NAMED":           {implied: []ftmImplied{{kind: sharedTaker}}},
	"FROM":            {implied: []ftmImplied{{property: "proof"}, {property: "proof", kind: sharedProof}}},
}

// ftmLength is how many characters a value may have, and ftmLengths by property where it is another number.
const ftmLength = 1024

var ftmLengths = map[string]int{
	"name": 384, "alias": 384, "weakAlias": 384, "previousName": 384, "description": 65_000, "summary": 65_000, "bodyText": 65_000, "sourceUrl": 4096,
	"wikidataId": 64, "territoryCode": 64,
}

// ftmNounOf returns how a noun's nodes are written.
func ftmNounOf(t *schema.Type) *ftmNoun {
	if noun := ftmNouns[t.Name]; noun != nil {
		return noun
	}
	return ftmOther
}

// ftmFactOf returns how the facts of a type are written.
func ftmFactOf(t *schema.Type) *ftmFact {
	if fact := ftmFacts[t.Label]; fact != nil {
		return fact
	}
	return ftmLink
}

// text returns a record's text in a column, empty if it has none.
func (r *Record) text(column string) string {
	if at := r.Table.Index(column); at >= 0 {
		text, _ := r.Values[at].(string)
		return text
	}
	return ""
}

// schemaOf returns the schema of a node.
func (n *ftmNoun) schemaOf(r *Record) string {
	if schema := n.kinds[r.text("kind")]; schema != "" {
		return schema
	}
	return n.schema
}

// sharing returns what others take of a node.
func (n *ftmNoun) sharing(r *Record) (property, value string) {
	property = n.sharedAs[r.text("kind")]
	if property == "" {
		property = n.sharedAs[""]
	}
	value = r.text(n.shares)
	return property, value
}

// about returns the id of what a node is a claim about.
func (n *ftmNoun) about(r *Record) string { return r.text(n.claims) }

// ftmCountry is FollowTheMoney's code of a country: the one of ISO 3166-1 in small letters, or of ISO 3166-3 for some that are no more;
// empty for others of these.
func ftmCountry(iso2 string) string {
	code := strings.ToLower(iso2)
	switch code {
	case "su":
		return "suhh"
	case "yu":
		return "yucs"
	case "cs":
		return "cshh"
	case "an", "bu", "ct", "dy", "fq", "fx", "hv", "jt", "mi", "nh", "nq", "nt", "pc", "pu", "pz", "rh", "tp", "vd", "wk", "yd":
		return ""
	}
	return code
}

// ftmCaptions are the properties by which entities of a schema are called; of others it is the name, and of links none.
var ftmCaptions = map[string][]string{
	"Document": {"title", "fileName"}, "Note": {"description"}, "Address": {"full", "summary"}, "UnknownLink": {}, "Occupancy": {}, "Succession": {},
}

// ftmSpans are the schemata that have startDate and endDate.
var ftmSpans = map[string]bool{"Event": true, "Project": true, "UnknownLink": true, "Occupancy": true, "Succession": true}
