package cli

import (
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/schema"
)

type schemaCommand struct {
	Dataset bool `xor:"what" help:"Print the JSON Schema of datasets, by which editors complete and check."`
	Mapping bool `xor:"what" help:"Print the JSON Schema of mappings."`
}

// Help is shown below the usage line.
func (schemaCommand) Help() string {
	return `Without a flag it prints the contract as SDL, to generate clients from.

    entente schema > entente.graphql
    entente schema --dataset > dataset.schema.json
    entente schema --mapping > mapping.schema.json`
}

func (c *schemaCommand) Run(p Process) error {
	text := []byte(schema.Contract())
	if c.Dataset || c.Mapping {
		contract, err := schema.Load()
		if err != nil {
			return err
		}
		write := dataset.JSONSchema
		if c.Mapping {
			write = mapping.JSONSchema
		}
		if text, err = write(contract); err != nil {
			return err
		}
	}
	_, err := p.Stdout.Write(text)
	return err
}
