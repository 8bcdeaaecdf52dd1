#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Another program, run to its end with its output in a file. It and what it starts are one group, so that all of it can be ended.
enum ChildProcess {
    enum Outcome: Equatable {
        case exited(Int32)
        case timedOut
        case notStarted(Int32)
    }

    /// Runs a command.
    ///
    /// - Parameters:
    ///   - command: the path of the program, and its arguments.
    ///   - log: the file that takes both streams of its output.
    ///   - seconds: how long it may take; then its whole group is killed.
    ///   - started: takes the number of its group.
    static func run(_ command: [String], log: String, seconds: Int, started: (pid_t) -> Void) -> Outcome {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let error = posix_spawn(&child, command[0], &actions, &attributes, &arguments, environ)
        guard error == 0 else { return .notStarted(error) }
        started(child)
        return wait(for: child, seconds: seconds)
    }

    private static let pollsPerSecond = 50

    private static func wait(for child: pid_t, seconds: Int) -> Outcome {
        var status = Int32(0)
        for _ in 0..<seconds * pollsPerSecond {
            if waitpid(child, &status, WNOHANG) == child {
                let isExit = status & 0x7F == 0
                return .exited(isExit ? status >> 8 & 0xFF : 128 + status & 0x7F)
            }
            usleep(useconds_t(1_000_000 / pollsPerSecond))
        }
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        return .timedOut
    }
}
