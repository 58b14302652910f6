package cli

import (
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/schema"
)

type schemaCommand struct {
	Dataset bool `help:"Print the JSON Schema of datasets, by which editors complete and check."`
}

// Help is shown below the usage line.
func (schemaCommand) Help() string {
	return `Without a flag it prints the contract as SDL, to generate clients from.

    entente schema > entente.graphql
    entente schema --dataset > dataset.schema.json`
}

func (c *schemaCommand) Run(p Process) error {
	text := []byte(schema.Contract())
	if c.Dataset {
		contract, err := schema.Load()
		if err != nil {
			return err
		}
		if text, err = dataset.JSONSchema(contract); err != nil {
			return err
		}
	}
	_, err := p.Stdout.Write(text)
	return err
}
