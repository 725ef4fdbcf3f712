// Package dossier reads what parley knows beforehand about one conflict. The Russia–Ukraine talks of 2022 and 2025 are
// embedded; Load reads another one from a folder.
//
// A dossier is a folder of four TOML files and, if it brings coverage of its own, a folder of articles:
//
//	dossier.toml    name = "…", for each side [[side]] with id, label and principal (true for at least two), and for each
//	                round of talks [[round]] with name and date
//	actors.toml     for each actor [[actor]] with id, name, type, side, and where known pronoun, aliases, metonyms,
//	                demonyms, roles = [{ title = "…", from = "2020-03-04", until = "…" }]
//	issues.toml     for each issue [[issue]] with id, label, definition, proposition, doer, receiver, turns, cues
//	spellings.toml  groups = [["Kyiv", "Kiev"], …]
//	articles/       .md or .txt files with front matter, read when parley is started without a path (may be missing)
//
// The embedded files, in the folder data beside this one, explain every key; the easiest way to write a dossier is to copy
// and change them. A key that parley does not know is an error, so that a slip of the pen does not go unnoticed.
package dossier

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley/model"
)

// Dossier is a conflict's dossier with the articles that come with it.
type Dossier struct {
	model.Dossier
	Articles fs.FS // a folder of articles; nil when the dossier has none
}

//go:embed data
var data embed.FS

// Default returns the embedded dossier.
func Default() (*Dossier, error) {
	root, err := fs.Sub(data, "data")
	if err != nil {
		return nil, fmt.Errorf("the embedded dossier: %w", err)
	}
	return read(root, func(name string) string { return "embedded " + name })
}

// Load reads the dossier in the folder dir. Its error names the file, what is wrong with it and what would be right.
func Load(dir string) (*Dossier, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such folder; a dossier is a folder with %s", dir, fileList)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", dir, bare(err))
	case !info.IsDir():
		return nil, fmt.Errorf("%s: this is a file; a dossier is a folder with %s", dir, fileList)
	}
	return read(os.DirFS(dir), func(name string) string { return filepath.Join(dir, name) })
}

// read reads the dossier in root; shown turns a file's name into the one that errors show.
func read(root fs.FS, shown func(string) string) (*Dossier, error) {
	r := reader{root: root, shown: shown}
	d := &Dossier{}
	r.sides(&d.Dossier)
	r.actors(&d.Dossier)
	r.issues(&d.Dossier)
	r.spellings(&d.Dossier)
	if r.err != nil {
		return nil, r.err
	}
	if info, err := fs.Stat(root, "articles"); err == nil && info.IsDir() {
		if d.Articles, err = fs.Sub(root, "articles"); err != nil {
			return nil, fmt.Errorf("%s: %w", shown("articles"), bare(err))
		}
	}
	return d, nil
}

// bare returns err without the operation and path that package fs puts in front.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
