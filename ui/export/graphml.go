package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parley/model"
)

// The elements of GraphML (graphml.graphdrawing.org) that a network needs.
type (
	graphML struct {
		XMLName xml.Name   `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Keys    []graphKey `xml:"key"`
		Graph   graph      `xml:"graph"`
	}
	graphKey struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	}
	graph struct {
		ID          string      `xml:"id,attr"`
		EdgeDefault string      `xml:"edgedefault,attr"`
		Data        []graphData `xml:"data"`
		Nodes       []graphNode `xml:"node"`
		Edges       []graphEdge `xml:"edge"`
	}
	graphNode struct {
		ID   string      `xml:"id,attr"`
		Data []graphData `xml:"data"`
	}
	graphEdge struct {
		ID     string      `xml:"id,attr"`
		Source string      `xml:"source,attr"`
		Target string      `xml:"target,attr"`
		Data   []graphData `xml:"data"`
	}
	graphData struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
)

// nodeFields and edgeFields are the attributes of nodes and edges with their types.
var (
	nodeFields = []fact{{"label", "string"}, {"mode", "string"}, {"side", "string"}, {"type", "string"}, {"proposition", "string"}}
	edgeFields = []fact{{"weight", "double"}, {"sign", "int"}, {"stance", "string"}, {"implied", "boolean"}, {"period", "string"},
		{"first", "string"}, {"last", "string"}, {"outlets", "string"}, {"corrected", "int"}, {"found", "string"}}
)

// writeGraphML writes the network of two modes, actors and issues. A side stands for those of its holders who are not known.
// There is an edge for each stance that an actor takes on an issue, in each period; its weight is the number of findings, its
// sign is 1 for and -1 against the issue's proposition, or where it has none, what the stance is taken on. An edge is as the
// reader has it, and tells what was found where that was something else; what the reader set aside is no edge.
func writeGraphML(w *bufio.Writer, a *Answer) error {
	doc := graphML{Graph: graph{ID: "parley", EdgeDefault: "undirected"}}
	for _, f := range a.Head.facts() {
		doc.Keys = append(doc.Keys, graphKey{"graph-" + f.Name, "graph", f.Name, "string"})
		doc.Graph.Data = append(doc.Graph.Data, graphData{"graph-" + f.Name, f.Value})
	}
	for _, f := range nodeFields {
		doc.Keys = append(doc.Keys, graphKey{"node-" + f.Name, "node", f.Name, f.Value})
	}
	for _, f := range edgeFields {
		doc.Keys = append(doc.Keys, graphKey{"edge-" + f.Name, "edge", f.Name, f.Value})
	}
	ties := a.ties()
	doc.Graph.Nodes = a.nodes(ties)
	for i, t := range ties {
		doc.Graph.Edges = append(doc.Graph.Edges, t.edge(i))
	}
	if _, err := w.WriteString(xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := w.WriteString("\n")
	return err
}

// tie is what an edge joins and stands for.
type tie struct {
	actor, issue string // nodes
	holder       model.PositionRow
	period       string
	findings     []model.Finding
	repeats      bool // count as well
}

// ties puts the findings behind the matrix together that become one edge, in the order of the matrix.
func (a *Answer) ties() []*tie {
	type kind struct {
		actor, issue string
		period       int
		stance       model.Stance
		sign         model.Sign
		weak         bool
	}
	at := map[kind]*tie{}
	var out []*tie
	for _, row := range a.Matrix.Rows {
		for column, findings := range a.findings[row.Issue.ID] {
			for _, f := range findings {
				p := f.Position
				if p.Weak && a.Head.Folded && !alone(findings) {
					continue
				}
				k := kind{actorNode(p), nodeID("issue", string(p.Issue)), column % len(a.Matrix.Periods), p.Stance, p.Direction(), p.Weak}
				if at[k] == nil {
					at[k] = &tie{actor: k.actor, issue: k.issue, holder: f.PositionRow, period: periodLabel(a.columns[column].Period),
						repeats: a.Head.Comparison.Repeats}
					out = append(out, at[k])
				}
				at[k].findings = append(at[k].findings, f)
			}
		}
	}
	return out
}

// edge returns the edge of a tie, the i-th.
func (t *tie) edge(i int) graphEdge {
	weight, corrected := 0, 0
	var outlets, found []string
	for _, f := range t.findings {
		weight++
		if t.repeats {
			weight += len(f.Repeats)
		}
		outlets = append(outlets, f.Outlets()...)
		for _, r := range append([]model.PositionRow{f.PositionRow}, f.Repeats...) {
			if r.Found != nil {
				corrected++
				found = append(found, foundWords(r))
			}
		}
	}
	outlets, found = distinct(outlets), distinct(found)
	first, last := days(t.findings)
	p := t.holder.Position
	return graphEdge{ID: "e" + strconv.Itoa(i), Source: t.actor, Target: t.issue, Data: data("edge-", edgeFields, []string{
		strconv.Itoa(weight), strconv.Itoa(int(p.Direction())), p.Stance.String(), strconv.FormatBool(p.Weak), t.period,
		first.String(), last.String(), strings.Join(outlets, "; "), strconv.Itoa(corrected), strings.Join(found, "; "),
	})}
}

// distinct sorts strings and drops those that stand twice, and the empty one.
func distinct(all []string) []string {
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) > 0 && all[0] == "" {
		return all[1:]
	}
	return all
}

// days returns the first and the last date of findings, the zero Date where none is known.
func days(findings []model.Finding) (first, last model.Date) {
	for _, f := range findings {
		for _, r := range append([]model.PositionRow{f.PositionRow}, f.Repeats...) {
			d := r.Position.Date
			if d.IsZero() {
				continue
			}
			if first.IsZero() || d.Compare(first) < 0 {
				first = d
			}
			if d.Compare(last) > 0 {
				last = d
			}
		}
	}
	return first, last
}

// nodes returns the actors and the issues that ties join: each once, the actors first.
func (a *Answer) nodes(ties []*tie) []graphNode {
	var actors, issues []graphNode
	seen := map[string]bool{}
	add := func(to *[]graphNode, id string, values ...string) {
		if !seen[id] {
			seen[id] = true
			*to = append(*to, graphNode{id, data("node-", nodeFields, values)})
		}
	}
	for _, t := range ties {
		p := t.holder.Position
		label, kind := string(p.Side), "side"
		if actor, known := a.dossier.Actor(p.ActorID); known {
			label, kind = actor.Name, string(actor.Type)
		}
		add(&actors, t.actor, label, "actor", string(p.Side), kind, "")
		if issue, known := a.dossier.Issue(p.Issue); known {
			add(&issues, t.issue, issue.Label, "issue", "", "", issue.Proposition)
		}
	}
	return append(actors, issues...)
}

// data returns the values of the fields that are not empty.
func data(begin string, fields []fact, values []string) []graphData {
	var out []graphData
	for i, v := range values {
		if v != "" {
			out = append(out, graphData{begin + fields[i].Name, v})
		}
	}
	return out
}

// actorNode returns the node of who holds a position. Somebody who speaks for two sides is two nodes.
func actorNode(p model.Position) string {
	if p.ActorID == "" {
		return nodeID("side", string(p.Side))
	}
	return nodeID("actor", string(p.Side)+":"+p.ActorID)
}

// nodeID returns a name that is one in XML (an NMTOKEN): a sign that may not stand there is its number between underscores.
func nodeID(kind, id string) string {
	var out strings.Builder
	for _, r := range id {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '-' || r == ':' {
			out.WriteRune(r)
		} else {
			fmt.Fprintf(&out, "_%x_", r)
		}
	}
	return kind + ":" + out.String()
}
