package localneo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
)

const (
	serverClass = "org.neo4j.server.CommunityEntryPoint"
	adminClass  = "org.neo4j.cli.AdminTool"
	shellClass  = "org.neo4j.shell.Main"
)

// addOpens are the doors into the JDK that Neo4j's memory code needs.
var addOpens = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.io=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
}

// java is a command that runs a class of Neo4j. The class path travels in the environment: it is long, and there no
// character but the colon is special.
func (c Choice) java(flags []string, class string, args ...string) command {
	argv := append([]string{c.Java.Path}, addOpens...)
	argv = append(append(argv, flags...), class)
	return command{argv: append(argv, args...), env: []string{"CLASSPATH=" + c.dist.classPath()}}
}

func (s *Server) javaCommand(choice Choice, mem memory) command {
	flags := append(profileFlags(s.opts.Profile, mem), s.opts.jvmFlags...)
	if s.archive != "" {
		flags = append(flags, "-Xshare:auto", "-XX:SharedArchiveFile="+s.archive)
	}
	dir := s.opts.dir
	return choice.java(flags, serverClass, "--home-dir="+dir.home(), "--config-dir="+dir.conf())
}

// profileFlags are the JVM's flags of a profile.
func profileFlags(profile Profile, mem memory) []string {
	flags := []string{
		"-Xms" + inMiB(min(mem.heap, 256*mib)), "-Xmx" + inMiB(mem.heap),
		"-XX:+ExitOnOutOfMemoryError", // a database that lost a thread to it would answer some queries and hang on others
		"-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
	}
	if profile == Quick {
		return append(flags, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
	}
	collector := "-XX:+UseG1GC"
	if runtime.GOMAXPROCS(0) <= 2 { // G1 works beside the program, for which there is no room
		collector = "-XX:+UseParallelGC"
	}
	return append(flags, collector, "-XX:+DisableExplicitGC")
}

// dockerCommand runs the image in the foreground; the docker client passes our signals on to the server in it.
func (s *Server) dockerCommand(choice Choice, mem memory) command {
	home := s.opts.dir.home()
	argv := []string{
		choice.docker, "run", "--rm", "--init",
		"--name", s.container(),
		"--user", fmt.Sprintf("%d:%d", os.Getuid(), os.Getgid()),
		"--publish", fmt.Sprintf("%s:7687", boltAddress(s.port)),
		"--mount", "type=bind,source=" + filepath.Join(home, "data") + ",target=/data",
		"--mount", "type=bind,source=" + filepath.Join(home, "logs") + ",target=/logs",
		"--env", "NEO4J_AUTH", // its value travels in the environment, where `ps` does not show it
		"--env", "NEO4J_server_http_enabled=false",
		"--env", "NEO4J_dbms_usage__report_enabled=false",
		"--env", "NEO4J_client_allow__telemetry=false",
		"--env", "NEO4J_db_logs_query_enabled=OFF",
		"--env", "NEO4J_server_bolt_advertised__address=" + loopback + ":" + strconv.Itoa(s.port),
		"--env", "NEO4J_server_memory_heap_max__size=" + inMiB(mem.heap),
		"--env", "NEO4J_server_memory_pagecache_size=" + inMiB(mem.pageCache),
		dockerImage,
	}
	return command{argv: argv, env: []string{"NEO4J_AUTH=" + Username + "/" + s.password}}
}

// container is the name of the server's container.
func (s *Server) container() string { return fmt.Sprintf("entente-neo4j-%d", s.port) }
