package plan

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// connection plans a page of a list of nodes.
func (b *builder) connection(field collected, arguments map[string]any, step Step) (Value, int) {
	list := &List{Step: step, Type: b.listName(field), Page: b.page(field, arguments)}
	asOf, knownAt := b.times(arguments)
	list.Step.Past = knownAt != ""
	defer b.on(asOf)()
	if step.Kind == Along || step.Kind == Reach {
		where := object(arguments["where"])
		list.EdgeWhere = b.where(step.Field.Edge, where["edge"], "where.edge")
		list.Where = b.where(step.Target, where["node"], "where.node")
		list.Order = b.edgeOrder(step.Field.Edge, step.Target, arguments["orderBy"])
		list.restrict(asOf, knownAt)
	} else {
		list.Where = both(b.where(step.Target, arguments["where"], "where"), known(step.Target, knownAt))
		if step.Kind == OfNoun {
			list.Where = both(list.Where, exists(step.Target, asOf))
		}
		list.Order = b.nodeOrder(step.Target, arguments["orderBy"])
		if step.Target.Kind == schema.Record {
			if step.Kind == OfNoun {
				list.Where = both(list.Where, since(step.Target, arguments["since"]))
			}
			if arguments["orderBy"] == nil {
				list.Order = logOrder[step.Target.Name]
			}
		}
		if step.Kind == Referrers && step.Target.Name == claimNoun && arguments["orderBy"] == nil {
			list.Order = surestFirst(step.Target)
		}
		if latest := latestFirst[step.Target.Name]; step.Kind == TieNodes && arguments["orderBy"] == nil && latest != nil {
			list.Order = latest
		}
	}
	return list, b.pageOf(list, field, arguments)
}

// surestFirst is the order of the claims about something, unless another is asked for.
func surestFirst(claim *schema.Type) []Key {
	return []Key{
		{Field: claim.Field("confidence"), Property: "confidence", Descending: true, Nullable: true, Scalar: "Int"},
		idKey,
	}
}

// restrict leaves out what does not hold on a day or was not known at a moment, along the facts of a list.
func (l *List) restrict(asOf, knownAt string) {
	f := l.Step.Field
	l.HopWhere = holds(f, asOf, l.Step.Past)
	if l.Step.Kind == Reach {
		if c := known(f.Path[0].Facts[0], knownAt); c != nil {
			l.HopWhere = append(l.HopWhere, HopCondition{Condition: c})
		}
		return
	}
	if last := len(l.HopWhere) - 1; last >= 0 && slices.Contains(l.HopWhere[last].Facts, f.Fact) {
		l.EdgeWhere = both(l.EdgeWhere, l.HopWhere[last].Condition)
		l.HopWhere = l.HopWhere[:last]
	}
	l.EdgeWhere = both(l.EdgeWhere, known(f.Fact, knownAt))
}

// pageOf plans what a connection's page shows, and where it begins. It returns the list's cost.
func (b *builder) pageOf(list *List, field collected, arguments map[string]any) int {
	list.Fingerprint = fingerprint(list)
	list.Page.After = b.cursor(list, arguments, "after")
	list.Page.Before = b.cursor(list, arguments, "before")
	def := b.schema.AST.Types[field.field.Definition.Type.Name()]
	var each, own int
	for _, part := range b.collect(def, field.selections) {
		b.path = append(b.path, part.key)
		f := ConnectionField{Key: part.key}
		switch part.field.Name {
		case "nodes", "edges":
			row, cost := b.rowObject(list, part)
			f.Part, f.Row = PartNodes, len(list.Rows)
			if row.Edge {
				f.Part = PartEdges
			}
			list.Rows = append(list.Rows, row)
			each += cost
		case "pageInfo":
			f.Part, f.PageInfo = PartPageInfo, b.pageInfo(list, part)
		case "totalCount":
			f.Part, list.Total = PartTotalCount, true
		case "aggregate":
			aggregate, cost := b.aggregate(list, part)
			f.Part, f.Aggregate = PartAggregate, len(list.Aggregates)
			list.Aggregates = append(list.Aggregates, aggregate)
			own += cost
		case "__typename":
			f.Part, f.Text = PartTypename, def.Name
		}
		list.Fields = append(list.Fields, f)
		b.path = b.path[:len(b.path)-1]
	}
	b.grouped = b.grouped || list.Step.Kind == Reach && list.AsksEdge() // the shortest way is the least of several
	list.dropNeedlessKey()
	return min(costOf(list.Page, each)+own, endless)
}

// dropNeedlessKey leaves out the relationship's id, the last of the keys of a list along facts, where two facts between the
// same nodes cannot differ and no cursor must tell them apart: reading it costs a tenth of a statement.
func (l *List) dropNeedlessKey() {
	if l.Step.Kind != Along || l.Step.Field.Via != nil || len(l.Step.Field.Fact.Key) > 0 || l.Keys || l.Page.After != nil || l.Page.Before != nil {
		return
	}
	l.Order = l.Order[:len(l.Order)-1]
}

// rowObject plans the nodes or edges of a connection.
func (b *builder) rowObject(list *List, part collected) (RowObject, int) {
	element := b.schema.AST.Types[part.field.Definition.Type.Name()]
	if part.field.Name == "nodes" {
		object, cost := b.element(list, part.selections)
		return RowObject{Object: object}, cost
	}
	var fact *schema.Type
	if list.Step.Kind == Along || list.Step.Kind == Reach {
		fact = list.Step.Field.Edge
	}
	list.Keys = list.Keys || b.selects(element, part.selections, "cursor")
	if list.Step.OfRecords() || list.Step.Kind == Contradicting {
		object, cost := b.recordEdge(list, element, part.selections)
		return RowObject{Object: object, Edge: true}, cost
	}
	object, cost := b.edge(fact, element, part.selections)
	return RowObject{Object: object, Edge: true}, cost
}

// element plans one node of a list, tie or hit.
func (b *builder) element(list *List, selections ast.SelectionSet) (*Object, int) {
	switch list.Step.Kind {
	case Ties:
		return b.tie(list, selections)
	case Search:
		return b.hit(list, selections)
	case OfTimeline:
		return b.entry(selections)
	case Groups:
		return b.group(list, selections)
	case Contradicting:
		if list.Step.Facts == nil {
			return &Object{Variants: make([]Variant, 1)}, 0 // never read
		}
		return b.relationship(Ways{Facts: list.Step.Facts}, selections)
	case OfAnswer:
		return b.givenRecord(b.schema.AST.Types["NetworkTie"], list.Step.Nodes, selections)
	}
	return b.object(list.Step.Target, selections)
}

// selects says whether a selection has a field of this name.
func (b *builder) selects(def *ast.Definition, selections ast.SelectionSet, name string) bool {
	for _, field := range b.collect(def, selections) {
		if field.field.Name == name {
			return true
		}
	}
	return false
}

// pageInfo plans what must be read to fill in a connection's page info.
func (b *builder) pageInfo(list *List, part collected) []PageInfoField {
	var fields []PageInfoField
	for _, field := range b.collect(b.schema.AST.Types["PageInfo"], part.selections) {
		fields = append(fields, PageInfoField{Key: field.key, Name: field.field.Name})
		switch name := field.field.Name; {
		case name == "startCursor" || name == "endCursor":
			list.Keys = true
		case (name == "hasNextPage") != list.Page.Backward && name != "__typename":
			list.More = true
			list.Beyond = list.Page.Far() != nil
		case name != "__typename":
			list.Before = list.Page.Near() != nil
		}
	}
	return fields
}

// listName is what a list is called in errors and cursors: Query.events.
func (b *builder) listName(field collected) string {
	return field.field.ObjectDefinition.Name + "." + field.field.Name
}

// page reads how much of a list is asked for.
func (b *builder) page(field collected, arguments map[string]any) Page {
	page := Page{Size: defaultPageSize}
	first, forward := arguments["first"]
	last, backward := arguments["last"]
	forward, backward = forward && first != nil, backward && last != nil
	name, size := "first", first
	switch {
	case forward && backward:
		b.refuse("last", "`first` and `last` exclude each other: give the one that you page by")
	case backward:
		name, size = "last", last
		page.Backward = true
	case !forward:
		return page
	}
	page.Size = int(integer(size))
	if page.Size < 0 {
		b.refuse(name, "%d is less than none; expected 0 to %d", page.Size, b.Limits.PageSize)
	}
	if limit := b.Limits.PageSize; limit > 0 && page.Size > limit {
		b.exceeds("max-page-size", limit, name,
			"%d is over the limit of %d (max-page-size); %s", page.Size, limit, beyondPage(field.field, page.Backward))
	}
	return page
}

// beyondPage says how to get at what a page may not have, by arguments that the field has.
func beyondPage(field *ast.Field, backward bool) string {
	has := func(name string) bool { return field.Definition.Arguments.ForName(name) != nil }
	switch {
	case backward && has("before"):
		return "read more by pages, with `before: pageInfo.startCursor`"
	case has("after"):
		return "read more by pages, with `after: pageInfo.endCursor`"
	case has("cursor"):
		return "read more by pages, with `cursor: pageInfo.endCursor`"
	case has("where"):
		return "narrow the list down with `where`"
	}
	return "ask for fewer"
}

// endless is a cost beyond any limit; costs are not counted further, so that they do not overflow.
const endless = 1 << 40

// costOf is what a page costs whose elements cost so much each.
func costOf(page Page, each int) int {
	return int(min(float64(page.Size)*float64(1+each), endless))
}
