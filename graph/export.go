package graph

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/plan"
)

// exportLinks answers the root field `export`: it checks the request, and reads nothing.
func (r *Resolver) exportLinks(ctx context.Context) (Answer, error) {
	field := graphql.GetFieldContext(ctx).Field
	arguments, err := r.arguments(ctx)
	if err != nil {
		return nil, err
	}
	request := export.Request{Names: arguments["names"] != false, Claims: arguments["claims"] == true}
	request.Format, _ = arguments["format"].(string)
	request.AsOf, _ = arguments["asOf"].(string)
	if table, ok := arguments["table"].(string); ok {
		request.Table = map[string]string{"NODES": export.TableNodes, "EDGES": export.TableEdges}[table]
	}
	for argument, text := range map[string]*string{"where": &request.Where, "neighborhood": &request.Neighborhood, "with": &request.With} {
		if value := arguments[argument]; value != nil {
			given, err := json.Marshal(value)
			if err != nil {
				return nil, fmt.Errorf("writing the argument %s: %w", argument, err)
			}
			*text = string(given)
		}
	}
	x, err := r.exporter.Prepare(request)
	if err != nil {
		return nil, inputError(at(err, field.Alias))
	}
	values := map[string]string{
		"url": x.Request().Link(), "keptUrl": x.Request().KeptLink(), "mediaType": x.MediaType(), "fileName": x.FileName(), "__typename": "Export",
	}
	w := &writer{buf: Answer{'{'}}
	for i, selected := range graphql.CollectFields(graphql.GetOperationContext(ctx), field.Selections, []string{"Export"}) {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.key(selected.Alias)
		w.string(values[selected.Name])
	}
	return append(w.buf, '}'), nil
}

// at says which field of the response an argument was refused for.
func at(err error, key string) error {
	if refused, ok := err.(*plan.Error); ok {
		refused.Path = []string{key}
	}
	return err
}
