package httpapi

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

const (
	settingCurators = "--curator-token-file"

	shortestToken = 20
	longestFile   = 64 << 10
)

// CuratorTokens are the tokens by which curators may change the graph: the lines of a file that only its owner may read.
type CuratorTokens struct {
	path string
	log  *slog.Logger
}

// OpenCuratorTokens checks a file of tokens. It is read again with each change, so that tokens are exchanged by writing the file.
func OpenCuratorTokens(path string, log *slog.Logger) (*CuratorTokens, error) {
	c := &CuratorTokens{path, log}
	_, err := c.read()
	return c, err
}

// read returns the hashes of the tokens.
func (c *CuratorTokens) read() (hashes [][sha256.Size]byte, err error) {
	info, err := os.Stat(c.path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w: write a token of %d characters or more into a file that only you may read", settingCurators, err, shortestToken)
	case !info.Mode().IsRegular() || info.Size() > longestFile:
		return nil, fmt.Errorf("%s: %s is no file with tokens: write one token a line, %d characters or more each", settingCurators, c.path, shortestToken)
	case info.Mode().Perm()&0o077 != 0:
		return nil, fmt.Errorf("%s: others than its owner may read %s (its mode is %04o): chmod 600 it", settingCurators, c.path, info.Mode().Perm())
	}
	text, err := os.ReadFile(c.path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", settingCurators, err)
	}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		token := strings.TrimSpace(line)
		switch {
		case token == "":
			continue
		case len(token) < shortestToken:
			return nil, fmt.Errorf("%s: line %d of %s has %d characters: a token needs %d or more, such as those of `openssl rand -hex 32`",
				settingCurators, number, c.path, len(token), shortestToken)
		}
		hashes = append(hashes, sha256.Sum256([]byte(token)))
	}
	if hashes == nil {
		return nil, fmt.Errorf("%s: %s is empty: write one token a line, %d characters or more each", settingCurators, c.path, shortestToken)
	}
	return hashes, nil
}

// Allow is nil if the GraphQL request of ctx comes with one of the tokens, and otherwise says what is missing. Tokens are compared by
// their hashes in constant time, and all of them, so that the time tells nothing.
func (c *CuratorTokens) Allow(ctx context.Context) error {
	given := graphql.GetOperationContext(ctx).Headers.Get("Authorization")
	scheme, token, _ := strings.Cut(given, " ")
	if given == "" || !strings.EqualFold(scheme, "Bearer") {
		return fail(CodeUnauthenticated, "Changes need the token of a curator: send it as `Authorization: Bearer …`.")
	}
	hashes, err := c.read()
	if err != nil {
		c.log.LogAttrs(ctx, slog.LevelError, "nobody can change the graph", slog.String("error", err.Error()))
		return fail(CodeForbidden, "The service cannot read the tokens of its curators: its operator finds the reason in the log.")
	}
	sum := sha256.Sum256([]byte(strings.TrimSpace(token)))
	match := 0
	for _, hash := range hashes {
		match |= subtle.ConstantTimeCompare(sum[:], hash[:])
	}
	if match == 0 {
		return fail(CodeForbidden, "The token is none of a curator's: ask the operator of this service for one.")
	}
	return nil
}
