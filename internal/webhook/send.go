package webhook

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// readable is how much of a receiver's answer is read, so that the connection serves the next message.
const readable = 64 << 10

// sender sends messages to one address.
type sender struct {
	url     string
	secrets *Secrets
	client  *http.Client
}

func newSender(address string, secrets *Secrets, within time.Duration) sender {
	return sender{address, secrets, &http.Client{
		Timeout: within,
		// What is signed for one receiver is not handed to another.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// refusal is an answer other than 2xx.
type refusal struct {
	status int
	// after is how long the receiver asks to wait; 0 if it does not.
	after time.Duration
}

// Error says what was answered.
func (r *refusal) Error() string {
	if r.status >= 300 && r.status < 400 {
		return fmt.Sprintf("the receiver answered %d, a redirect, which is not followed: name the address that it leads to", r.status)
	}
	return fmt.Sprintf("the receiver answered %d, expected 2xx", r.status)
}

func (s sender) send(ctx context.Context, m *message) error {
	secrets, err := s.secrets.read()
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, bytes.NewReader(m.body))
	if err != nil {
		return err
	}
	now := time.Now()
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "entente-webhook")
	request.Header.Set("webhook-id", m.id)
	request.Header.Set("webhook-timestamp", strconv.FormatInt(now.Unix(), 10))
	request.Header.Set("webhook-signature", sign(secrets, m.id, now, m.body))
	response, err := s.client.Do(request)
	if err != nil {
		if told, ok := errors.AsType[*url.Error](err); ok {
			err = told.Err // without the address, which may hold what is secret
		}
		return fmt.Errorf("no answer: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	_, _ = io.Copy(io.Discard, io.LimitReader(response.Body, readable)) // the status has said it all
	if response.StatusCode/100 == 2 {
		return nil
	}
	seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
	return &refusal{response.StatusCode, time.Duration(max(seconds, 0)) * time.Second}
}

// sleep waits; false if ctx ended.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

func random(most time.Duration) time.Duration { return rand.N(max(most, 1)) }
