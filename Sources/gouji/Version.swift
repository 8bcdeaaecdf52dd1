/// The version of the command and of the library beside it.
enum Version {
    static let version = "0.1.0"
}
