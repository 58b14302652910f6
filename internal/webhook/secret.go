package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	settingSecrets = "--webhook-secret-file"

	secretPrefix                  = "whsec_"
	shortestSecret, longestSecret = 24, 64 // bytes, as Standard Webhooks has it
	longestFile                   = 64 << 10
	howTo                         = "write a line such as that of `echo whsec_$(openssl rand -base64 32)`"
)

// Secrets sign messages: the lines of a file that only its owner may read. It is read again with each message, so that secrets are exchanged by
// writing it: while there are two, messages carry a signature by each.
type Secrets struct{ path string }

// OpenSecrets checks a file of secrets.
func OpenSecrets(path string) (*Secrets, error) {
	s := &Secrets{path}
	_, err := s.read()
	return s, err
}

func (s *Secrets) read() ([][]byte, error) {
	info, err := os.Stat(s.path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w: %s into a file that only you may read", settingSecrets, err, howTo)
	case !info.Mode().IsRegular() || info.Size() > longestFile:
		return nil, fmt.Errorf("%s: %s is no file with secrets: %s", settingSecrets, s.path, howTo)
	case info.Mode().Perm()&0o077 != 0:
		return nil, fmt.Errorf("%s: others than its owner may read %s (its mode is %04o): chmod 600 it", settingSecrets, s.path, info.Mode().Perm())
	}
	text, err := os.ReadFile(s.path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", settingSecrets, err)
	}
	var secrets [][]byte
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		encoded, is := strings.CutPrefix(line, secretPrefix)
		secret, err := base64.StdEncoding.DecodeString(encoded)
		if !is || err != nil || len(secret) < shortestSecret || len(secret) > longestSecret {
			return nil, fmt.Errorf("%s: line %d of %s is no secret, expected %s and %d to %d bytes in base64: %s", settingSecrets, number, s.path, secretPrefix,
				shortestSecret, longestSecret, howTo)
		}
		secrets = append(secrets, secret)
	}
	if secrets == nil {
		return nil, fmt.Errorf("%s: %s is empty: %s", settingSecrets, s.path, howTo)
	}
	return secrets, nil
}

// sign is the header webhook-signature: one signature by each secret.
func sign(secrets [][]byte, id string, at time.Time, body []byte) string {
	signatures := make([]string, len(secrets))
	for i, secret := range secrets {
		mac := hmac.New(sha256.New, secret)
		mac.Write([]byte(id + "." + strconv.FormatInt(at.Unix(), 10) + "."))
		mac.Write(body)
		signatures[i] = "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	}
	return strings.Join(signatures, " ")
}
