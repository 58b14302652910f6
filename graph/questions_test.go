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

// cookbook is the file of questions with their answers on the seed.
const cookbook = "../docs/questions.md"

var answeredBlock = regexp.MustCompile("(?ms)^```graphql\n(.*?)^```\n(?:\n```json\n(.*?)^```\n)?")

// Each question of the cookbook has the answer that stands below it.
func testCookbook(t *testing.T, s *service) {
	testlevel.Need(t, testlevel.Full)
	text, err := os.ReadFile(cookbook)
	if err != nil {
		t.Fatal(err)
	}
	questions := 0
	answered := answeredBlock.ReplaceAllStringFunc(string(text), func(block string) string {
		questions++
		parts := answeredBlock.FindStringSubmatch(block)
		data, errors := s.answer(t.Context(), parts[1], nil)
		if errors != nil {
			t.Errorf("%v\n%s", errors, parts[1])
			return block
		}
		answer := readable(t, data)
		if !*updateAnswers && parts[2] != answer {
			t.Errorf("the answer has changed (go test ./graph -run TestSeed -update-answers):\n%s\n%s", parts[1], answer)
		}
		return "```graphql\n" + parts[1] + "```\n\n```json\n" + answer + "```\n"
	})
	if questions < 14 {
		t.Errorf("only %d questions were found", questions)
	}
	if *updateAnswers {
		if err := os.WriteFile(cookbook, []byte(answered), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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
