// Package notebook keeps what a reader makes of positions: which are set aside, and which have another side, issue or
// stance than the rules found. It knows nothing of articles and searches, only keys and corrections, and it is the only
// package that writes the reader's data.
//
// Several programs may have one notebook open. Each holds the file only while it writes, and reads it anew before that where
// another has written: nothing that was kept is written over by a program that did not know of it.
//
// A notebook is one bbolt file for each dossier. It has three buckets:
//
//	notebook     "version": "1"; "done": the number of the last amendment that is in effect
//	corrections  the SHA-256 of the position's key: an entry with the correction that is in effect
//	amendments   the number of an amendment, from 1: an entry with what was and what is
//
// Numbers are eight bytes, the highest first. An entry is a CRC-32 (IEEE, four bytes, the highest first) of the rest of it,
// and a JSON object:
//
//	{"article": "", "sentence": "", "side": "", "issue": "", "stance": "",    the position as it was found
//	 "was": CORRECTION, "is": CORRECTION}                                     either may be missing: there was none, there is none
//
// where CORRECTION is {"aside": true, "side": "", "issue": "", "stance": "", "note": "", "time": "2026-01-31T12:00:00Z"}.
// Amendments above "done" have been undone and can be redone.
package notebook
