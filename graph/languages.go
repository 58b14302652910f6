package graph

import "context"

type languagesKey struct{}

// WithLanguages returns a context in which names are answered in the reader's languages: BCP 47 tags, the most wanted first.
func WithLanguages(ctx context.Context, tags []string) context.Context {
	return context.WithValue(ctx, languagesKey{}, tags)
}

// Languages returns the reader's languages: BCP 47 tags, the most wanted first; nil if the reader named none.
func Languages(ctx context.Context) []string {
	tags, _ := ctx.Value(languagesKey{}).([]string)
	return tags
}
