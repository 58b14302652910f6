package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

var updateAnswers = flag.Bool("update-answers", false, "write the answers in docs/questions.md anew")

// cookbook is the file of questions with their answers: on the seed, and below treatiesBegin on the treaties.
const (
	cookbook      = "../docs/questions.md"
	treatiesBegin = "\n## What do successions change?\n"
)

var answeredBlock = regexp.MustCompile("(?ms)^```graphql\n(.*?)^```\n(?:\n```json\n(.*?)^```\n)?")

// Each question of the cookbook has the answer that stands below it.
func testCookbook(t *testing.T, s *service) {
	testlevel.Need(t, testlevel.Full)
	s.checkCookbook(t, "TestSeed", 14, func(seed, treaties string, check func(string) string) string { return check(seed) + treaties })
}

// Each question about the treaties has the answer that stands below it.
func (s *service) checkQuestionsAboutTreaties(t *testing.T) {
	s.checkCookbook(t, "TestTreaties", 2, func(seed, treaties string, check func(string) string) string { return seed + check(treaties) })
}

// checkCookbook compares the answers in a part of the cookbook, or writes them anew.
func (s *service) checkCookbook(t *testing.T, test string, least int, parts func(seed, treaties string, check func(string) string) string) {
	t.Helper()
	text, err := os.ReadFile(cookbook)
	if err != nil {
		t.Fatal(err)
	}
	seed, treaties, found := strings.Cut(string(text), treatiesBegin)
	if !found {
		t.Fatalf("%s has no heading%s", cookbook, treatiesBegin)
	}
	questions := 0
	answered := parts(seed, treatiesBegin+treaties, func(part string) string {
		return answeredBlock.ReplaceAllStringFunc(part, func(block string) string {
			questions++
			return s.checkAnswer(t, block, test)
		})
	})
	if questions < least {
		t.Errorf("only %d questions were found", questions)
	}
	if *updateAnswers {
		if err := os.WriteFile(cookbook, []byte(answered), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkAnswer returns a question with its answer of today, and fails if another one stands below it.
func (s *service) checkAnswer(t *testing.T, block, test string) string {
	t.Helper()
	parts := answeredBlock.FindStringSubmatch(block)
	data, errors := s.answer(t.Context(), parts[1], nil)
	if errors != nil {
		t.Errorf("%v\n%s", errors, parts[1])
		return block
	}
	answer := readable(t, data)
	if !*updateAnswers && parts[2] != answer {
		t.Errorf("the answer has changed (ENTENTE_TEST_LEVEL=full go test ./graph -run %s -update-answers):\n%s\n%s", test, parts[1], answer)
	}
	return "```graphql\n" + parts[1] + "```\n\n```json\n" + answer + "```\n"
}

// lineWidth is as wide as lines of the documentation are.
const lineWidth = 120

// readable writes JSON so that what fits in a line stands in one.
func readable(t *testing.T, data []byte) string {
	t.Helper()
	var indented bytes.Buffer
	if err := json.Indent(&indented, data, "", "  "); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(indented.String(), "\n")
	var out []string
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if strings.HasSuffix(line, "{") || strings.HasSuffix(line, "[") {
			end := i + 1
			for len(lines[end])-len(strings.TrimLeft(lines[end], " ")) != indent {
				end++
			}
			joined := strings.TrimRight(line, " ")
			for _, inner := range lines[i+1 : end+1] {
				inner = strings.TrimSpace(inner)
				if last := joined[len(joined)-1]; last == ',' || last == '{' && inner[0] != '}' || inner[0] == '}' && last != '{' {
					joined += " "
				}
				joined += inner
			}
			if len([]rune(joined)) <= lineWidth {
				line, i = joined, end
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n") + "\n"
}
