package cli

import (
	"io"

	"github.com/entente-graph/entente/schema"
)

type schemaCommand struct{}

// Help is shown below the usage line.
func (schemaCommand) Help() string {
	return `It is printed as SDL, to generate clients from.

    entente schema > entente.graphql`
}

func (c *schemaCommand) Run(p Process) error {
	_, err := io.WriteString(p.Stdout, schema.Contract())
	return err
}
