package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// list returns the files that are named by roots, in the order of their paths. Where a root is a folder, files and folders whose
// names begin with a dot are left out, and so is what except names: by its name alone, wherever it is, or by its path.
func list(project fs.FS, roots, except []string) ([]string, error) {
	var files []string
	for _, root := range roots {
		found, err := fs.Glob(project, root)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", root, err)
		}
		before := len(files)
		for _, start := range found {
			err := fs.WalkDir(project, start, func(name string, entry fs.DirEntry, err error) error {
				switch {
				case err != nil:
					return err
				case name != start && (strings.HasPrefix(entry.Name(), ".") || slices.Contains(except, entry.Name()) || slices.Contains(except, name)):
					if entry.IsDir() {
						return fs.SkipDir
					}
				case entry.Type().IsRegular():
					files = append(files, name)
				case !entry.IsDir():
					return fmt.Errorf("%s is neither a file nor a folder", name)
				}
				return nil
			})
			if err != nil {
				return nil, err
			}
		}
		if len(files) == before {
			return nil, fmt.Errorf("there is no file %s here: run this in the project's folder", path.Clean(root))
		}
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// sumOf is the hash of files with their names: what `sha256sum FILE … | sha256sum` prints.
func sumOf(project fs.FS, files []string) (string, error) {
	all := sha256.New()
	for _, name := range files {
		file, err := project.Open(name)
		if err != nil {
			return "", err
		}
		one := sha256.New()
		_, err = io.Copy(one, file)
		if closing := file.Close(); err == nil {
			err = closing
		}
		if err != nil {
			return "", fmt.Errorf("reading %s: %w", name, err)
		}
		fmt.Fprintf(all, "%x  %s\n", one.Sum(nil), name)
	}
	return hex.EncodeToString(all.Sum(nil)), nil
}
