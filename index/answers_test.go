package index

import (
	"fmt"
	"testing"
)

func TestAnswersThatAreUsedStay(t *testing.T) {
	var a answers
	key := func(query string) answerKey { return answerKey{query: query} }
	used, unused := &found{}, &found{}
	a.put(key("used"), used)
	a.put(key("unused"), unused)
	for i := range 2 * maxAnswers {
		a.put(key(fmt.Sprint(i)), &found{})
		if a.get(key("used")) != used {
			t.Fatalf("gone after %d others", i+1)
		}
	}
	if a.get(key("unused")) != nil {
		t.Error("what nobody asks for is still there")
	}
	if len(a.last) != maxAnswers {
		t.Errorf("%d are kept", len(a.last))
	}
}

func TestAnswersOfAnOlderVersionAreLetGo(t *testing.T) {
	var a answers
	a.put(answerKey{query: "truce", version: 1}, &found{})
	a.put(answerKey{query: "harbour", version: 2}, &found{})
	if a.get(answerKey{query: "truce", version: 1}) != nil {
		t.Error("the older one is still there")
	}
}
