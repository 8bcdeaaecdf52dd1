// swift-tools-version: 6.2
import PackageDescription

// libFuzzer targets in a package of their own. Build so that the libraries are instrumented too, and run one target:
//
//     swift build -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing
//     FUZZ_TARGET=sheet SWIFT_BACKTRACE=enable=no .build/release/gouji-fuzz corpus/sheet -max_len=4096 -max_total_time=1200
let package = Package(
    name: "gouji-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gouji", path: "../..")],
    targets: [
        .target(name: "TestSupport"),
        .executableTarget(
            name: "gouji-fuzz",
            dependencies: ["TestSupport", .product(name: "XLSXReader", package: "gouji")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
