package tree

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Source is a file or folder to read from.
type Source struct {
	// Name is how problems call it.
	Name string
	// FS holds it; nil stands for the operating system's files.
	FS fs.FS
	// Path is where it is in FS, or on this machine.
	Path string
}

// Paths are files and folders of this machine.
func Paths(paths ...string) []Source {
	sources := make([]Source, len(paths))
	for i, path := range paths {
		sources[i] = Source{Name: path, Path: path}
	}
	return sources
}

// Embedded is all that fsys holds, for files that are part of the program. The prefix goes before the names in problems.
func Embedded(fsys fs.FS, prefix string) []Source {
	return []Source{{Name: prefix, FS: fsys, Path: "."}}
}

// Open opens the file.
func (s Source) Open() (io.ReadCloser, error) {
	if s.FS != nil {
		return s.FS.Open(s.Path)
	}
	return os.Open(s.Path)
}

func (s Source) stat() (fs.FileInfo, error) {
	if s.FS != nil {
		return fs.Stat(s.FS, s.Path)
	}
	return os.Stat(s.Path)
}

// Beside is the file at a path relative to this file.
func (s Source) Beside(relative string) Source {
	if s.FS != nil {
		return Source{relative, s.FS, path.Join(path.Dir(s.Path), relative)}
	}
	return Source{relative, nil, filepath.Join(filepath.Dir(s.Path), filepath.FromSlash(relative))}
}

// Kinds say which files are wanted, by their names.
type Kinds struct {
	// Fits tells whether a file of this name is one.
	Fits func(name string) bool
	// Holding is what a folder with such files holds, for messages: "dataset".
	Holding string
	// Endings are what the names end in, for messages: ".yaml or .json".
	Endings string
}

// Files replaces folders by the files of the wanted kinds in them and below, in the order of their names, each file once.
// Folders whose name begins with a dot are passed over.
func Files(p *Problems, sources []Source, wanted Kinds) []Source {
	var all []Source
	seen := map[string]bool{}
	add := func(s Source) {
		if !seen[s.Name] {
			seen[s.Name] = true
			all = append(all, s)
		}
	}
	for _, s := range sources {
		info, err := s.stat()
		switch {
		case err != nil:
			p.Add(Position{File: s.Name}, "%s", CannotRead(err))
		case info.IsDir():
			before := len(all)
			walk(p, s, wanted, add)
			if len(all) == before && len(p.List) == 0 {
				p.Add(Position{File: s.Name}, "the folder holds no %s, expected files that end in %s", wanted.Holding, wanted.Endings)
			}
		case !wanted.Fits(s.Path):
			p.Add(Position{File: s.Name}, "how the file is written cannot be told from its name, expected it to end in %s", wanted.Endings)
		default:
			add(s)
		}
	}
	return all
}

func walk(p *Problems, folder Source, wanted Kinds, add func(Source)) {
	fsys, root := folder.FS, folder.Path
	if fsys == nil {
		fsys, root = os.DirFS(folder.Path), "."
	}
	err := fs.WalkDir(fsys, root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir() || !wanted.Fits(name):
			return nil
		}
		relative := strings.TrimPrefix(strings.TrimPrefix(name, root), "/")
		if root == "." {
			relative = name
		}
		found := Source{path.Join(filepath.ToSlash(folder.Name), relative), folder.FS, name}
		if folder.FS == nil {
			found.Name = filepath.Join(folder.Name, filepath.FromSlash(name))
			found.Path = filepath.Join(folder.Path, filepath.FromSlash(name))
		}
		add(found)
		return nil
	})
	if err != nil {
		p.Add(Position{File: folder.Name}, "%s", CannotRead(err))
	}
}

// CannotRead says why a file cannot be read, without repeating its name.
func CannotRead(err error) string {
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathError.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "the file cannot be read: permission denied"
	}
	return "the file cannot be read: " + err.Error()
}
