// swift-tools-version: 6.2
import PackageDescription

// libFuzzer targets in a package of their own; Documentation/fuzzing.md says how they are built and run.
let package = Package(
    name: "gouji-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gouji", path: "../..")],
    targets: [
        .target(name: "TestSupport", dependencies: [.product(name: "XLSXReader", package: "gouji")]),
        .executableTarget(
            name: "gouji-fuzz",
            dependencies: ["TestSupport", .product(name: "XLSXReader", package: "gouji")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
