package localneo4j

import (
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/entente-graph/entente/internal/durable"
)

// Username is the one user of a local server.
const Username = "neo4j"

func (d dataDir) readPassword() (string, error) {
	text, err := os.ReadFile(d.password())
	if err != nil {
		return "", fmt.Errorf("reading the database's password: %w", err)
	}
	password := strings.TrimSpace(string(text))
	if password == "" {
		return "", fmt.Errorf("reading the database's password: %s is empty", d.password())
	}
	return password, nil
}

// ensurePassword gives the password of the data folder's server, making a random one for a new store.
func (d dataDir) ensurePassword() (string, error) {
	info, err := os.Stat(d.password())
	switch {
	case err == nil && info.Size() == 0 && !d.hasStore():
		// A power cut during a first start left it so. Nothing was made with it yet.
	case err == nil:
		password, err := d.readPassword()
		if err != nil {
			return "", err
		}
		return password, d.writeAuth(password)
	case !errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("reading the database's password: %w", err)
	case d.hasStore():
		return "", fmt.Errorf("the database in %s exists, but its password file %s is gone: put it back, "+
			"or delete the database with `entente db reset`", d.home(), d.password())
	}
	password := rand.Text()
	if err := durable.WriteFile(d.password(), []byte(password+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("writing the database's password: %w", err)
	}
	return password, d.writeAuth(password)
}

// hasStore tells whether a server has ever finished its first start here.
func (d dataDir) hasStore() bool {
	_, err := os.Stat(d.systemDB())
	return err == nil
}

// writeAuth writes what `neo4j-admin dbms set-initial-password` would: Neo4j reads it when it makes its system database
// and never again, so that writing it at each start also repairs a first start that was killed. Starting a JVM for it
// would cost a second.
func (d dataDir) writeAuth(password string) error {
	const iterations = 1024
	salt := make([]byte, 32)
	_, _ = rand.Read(salt) // never fails
	digest := sha256.Sum256(append(salt[:len(salt):len(salt)], password...))
	for range iterations - 1 {
		digest = sha256.Sum256(digest[:])
	}
	line := fmt.Sprintf("%s:SHA-256,%x,%x,%d:\n", Username, digest, salt, iterations)
	if err := durable.WriteFile(d.authIni(), []byte(line), 0o600); err != nil {
		return fmt.Errorf("writing the database's initial password: %w", err)
	}
	return nil
}
