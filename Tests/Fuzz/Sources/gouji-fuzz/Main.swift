import Glibc

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _: UnsafeMutablePointer<CInt>, _: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The targets by the name that `FUZZ_TARGET` chooses them with. Each takes any bytes, and may fail in no way but by a
/// thrown error.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "archive": fuzzArchive, "sheet": fuzzSheet, "strings": fuzzStrings, "styles": fuzzStyles, "parts": fuzzParts,
    "format": fuzzFormat, "reference": fuzzReference,
]

let chosen: @Sendable ([UInt8]) -> Void = {
    guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), let target = targets[name] else {
        print("FUZZ_TARGET must be one of \(targets.keys.sorted())")
        exit(64)
    }
    return target
}()

@main
struct Main {
    static func main() throws {
        // `gouji-fuzz seeds FOLDER` writes where each target starts from.
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "seeds" {
            return try Seeds.write(to: CommandLine.arguments[2])
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { bytes, count in
            chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
    }
}
