package export

import (
	"bufio"
	"encoding/json"
)

// writeJSONLines writes the head as an object of its own, {"head":{…}}, and then an object a line for each position.
func writeJSONLines(w *bufio.Writer, a *Answer) error {
	head, err := json.Marshal(a.Head)
	if err != nil {
		return err
	}
	if _, err := w.WriteString(`{"head":` + string(head) + "}\n"); err != nil {
		return err
	}
	for i := range a.Positions {
		row, err := object(a.Positions[i].record())
		if err != nil {
			return err
		}
		if _, err := w.Write(append(row, '\n')); err != nil {
			return err
		}
	}
	return nil
}
