package localneo4j

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

// This file speaks just enough Bolt 5 to ask "do you answer a query?". The driver is left to the packages that read
// answers; a start needs only yes, or the reason why not.

// boltFailure is a FAILURE message of the server.
type boltFailure struct{ code, message string }

func (f *boltFailure) Error() string { return f.code + ": " + f.message }

// unauthorized tells whether the server refused the password.
func (f *boltFailure) unauthorized() bool {
	return strings.HasPrefix(f.code, "Neo.ClientError.Security.")
}

// boltRun signs in at address and runs statements without parameters one after the other, dropping their rows.
func boltRun(ctx context.Context, address, username, password string, statements ...string) error {
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	stop := context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	if err := boltHandshake(conn); err != nil {
		return err
	}
	hello := packMap("user_agent", "entente-localneo4j/1")
	if err := boltRequest(conn, 0x01, hello); err != nil {
		return err
	}
	logon := packMap("scheme", "basic", "principal", username, "credentials", password)
	if err := boltRequest(conn, 0x6A, logon); err != nil {
		return err
	}
	for _, statement := range statements {
		if err := boltRequest(conn, 0x10, packString(statement), packMap(), packMap()); err != nil {
			return err
		}
		pullAll := append(packMap(), packString("n")...)
		pullAll[0] = 0xA1
		if err := boltRequest(conn, 0x3F, append(pullAll, 0xFF)); err != nil { // 0xFF is -1: every row
			return err
		}
	}
	return nil
}

// boltHandshake agrees on Bolt 5.1 or 5.2: sign-in is a message of its own, errors are a code and a message.
func boltHandshake(conn io.ReadWriter) error {
	hello := make([]byte, 20)
	copy(hello, []byte{0x60, 0x60, 0xB0, 0x17, 0, 1, 2, 5})
	if _, err := conn.Write(hello); err != nil {
		return err
	}
	var agreed [4]byte
	if _, err := io.ReadFull(conn, agreed[:]); err != nil {
		return err
	}
	if agreed[3] != 5 {
		return fmt.Errorf("the server speaks neither Bolt 5.1 nor 5.2 (it answered % x)", agreed)
	}
	return nil
}

// boltRequest sends one message and reads its answer up to SUCCESS or FAILURE.
func boltRequest(conn io.ReadWriter, tag byte, fields ...[]byte) error {
	message := bytes.Join(append([][]byte{{0xB0 | byte(len(fields)), tag}}, fields...), nil)
	frame := binary.BigEndian.AppendUint16(nil, uint16(len(message)))
	frame = append(append(frame, message...), 0, 0)
	if _, err := conn.Write(frame); err != nil {
		return err
	}
	for {
		answer, err := boltRead(conn)
		if err != nil {
			return err
		}
		switch {
		case len(answer) < 2:
			return fmt.Errorf("the server's Bolt answer is cut short: % x", answer)
		case answer[1] == 0x70: // SUCCESS
			return nil
		case answer[1] == 0x71: // RECORD
		case answer[1] == 0x7F:
			return unpackFailure(answer[2:])
		default:
			return fmt.Errorf("the server's Bolt answer has the unknown tag %#x", answer[1])
		}
	}
}

// boltRead reads one message: chunks with a length before each, up to an empty one.
func boltRead(conn io.Reader) ([]byte, error) {
	var message []byte
	for {
		var size [2]byte
		if _, err := io.ReadFull(conn, size[:]); err != nil {
			return nil, err
		}
		n := int(binary.BigEndian.Uint16(size[:]))
		if n == 0 {
			if len(message) == 0 {
				continue // a keep-alive
			}
			return message, nil
		}
		chunk := make([]byte, n)
		if _, err := io.ReadFull(conn, chunk); err != nil {
			return nil, err
		}
		message = append(message, chunk...)
	}
}

func packString(s string) []byte {
	if len(s) < 16 {
		return append([]byte{0x80 | byte(len(s))}, s...)
	}
	return append(binary.BigEndian.AppendUint16([]byte{0xD1}, uint16(len(s))), s...)
}

// packMap packs up to 15 pairs of strings.
func packMap(pairs ...string) []byte {
	packed := []byte{0xA0 | byte(len(pairs)/2)}
	for _, s := range pairs {
		packed = append(packed, packString(s)...)
	}
	return packed
}

// unpackFailure reads the map {code, message} of a FAILURE; what it cannot read stays empty.
func unpackFailure(packed []byte) *boltFailure {
	failure := &boltFailure{code: "unknown error"}
	if len(packed) == 0 || packed[0]&0xF0 != 0xA0 {
		return failure
	}
	pairs, rest := int(packed[0]&0x0F), packed[1:]
	for range pairs {
		var key, value string
		var ok bool
		if key, rest, ok = unpackString(rest); !ok {
			return failure
		}
		if value, rest, ok = unpackString(rest); !ok {
			return failure
		}
		switch key {
		case "code":
			failure.code = value
		case "message":
			failure.message = value
		}
	}
	return failure
}

func unpackString(packed []byte) (s string, rest []byte, ok bool) {
	if len(packed) == 0 {
		return "", nil, false
	}
	size, header := 0, 0
	switch tag := packed[0]; {
	case tag&0xF0 == 0x80:
		size, header = int(tag&0x0F), 1
	case tag == 0xD0 && len(packed) >= 2:
		size, header = int(packed[1]), 2
	case tag == 0xD1 && len(packed) >= 3:
		size, header = int(binary.BigEndian.Uint16(packed[1:])), 3
	default:
		return "", nil, false
	}
	if len(packed) < header+size {
		return "", nil, false
	}
	return string(packed[header : header+size]), packed[header+size:], true
}
