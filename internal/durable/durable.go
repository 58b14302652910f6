// Package durable writes files so that a crash or a power cut at any moment leaves each as it was or as it is to be, and never empty, cut
// short or gone; and so that it is as it is to be from the moment in which the call returns.
package durable

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// WriteFile writes a file whole or not at all.
func WriteFile(path string, text []byte, mode fs.FileMode) error {
	return write(disk{}, path, text, mode)
}

// Place puts a temporary file, which must lie in the folder of path, in the place of path. It closes it, and removes it on failure.
func Place(temp *os.File, path string, mode fs.FileMode) error {
	return place(disk{}, temp.Name(), path, errors.Join(temp.Chmod(mode), temp.Sync(), temp.Close()))
}

// Rename gives a file or folder another name. What is in it must be on the disk already: see [SyncTree].
func Rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	err := syncFolder(filepath.Dir(to))
	if filepath.Dir(from) != filepath.Dir(to) {
		err = errors.Join(err, syncFolder(filepath.Dir(from)))
	}
	return err
}

// SyncTree brings all files and folders below a folder to the disk.
func SyncTree(root string) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return syncFolder(path)
		case !entry.Type().IsRegular():
			return nil
		}
		return syncFile(path)
	})
}

// system is what writing a file takes.
type system interface {
	// create makes a file beside path, with this text, which need not be on the disk.
	create(path string, text []byte, mode fs.FileMode) (temp string, err error)
	sync(file string) error
	rename(from, to string) error
	remove(file string)
	syncFolder(folder string) error
}

func write(s system, path string, text []byte, mode fs.FileMode) error {
	temp, err := s.create(path, text, mode)
	if err == nil {
		err = s.sync(temp)
	}
	return place(s, temp, path, err)
}

// place renames a file that is on the disk, unless err says that it is not.
func place(s system, temp, path string, err error) error {
	if err == nil {
		err = s.rename(temp, path)
	}
	if err != nil {
		if temp != "" {
			s.remove(temp)
		}
		return err
	}
	return s.syncFolder(filepath.Dir(path))
}

// disk is the system's own.
type disk struct{}

func (disk) create(path string, text []byte, mode fs.FileMode) (string, error) {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-")
	if err != nil {
		return "", err
	}
	_, err = temp.Write(text)
	return temp.Name(), errors.Join(err, temp.Chmod(mode), temp.Close())
}

func (disk) sync(file string) error         { return syncFile(file) }
func (disk) rename(from, to string) error   { return os.Rename(from, to) }
func (disk) remove(file string)             { _ = os.Remove(file) } // it is of no use to anybody
func (disk) syncFolder(folder string) error { return syncFolder(folder) }

func syncFile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// syncFolder brings the names in a folder to the disk. Not every file system can: those that cannot do it by themselves.
func syncFolder(path string) error {
	err := syncFile(path)
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) || runtime.GOOS == "windows" {
		return nil
	}
	if err != nil {
		return fmt.Errorf("bringing the folder %s to the disk: %w", path, err)
	}
	return nil
}
