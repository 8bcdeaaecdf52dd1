// swift-tools-version: 6.2
import PackageDescription

// A package that uses XLSXReader and nothing else. Scripts/try-consumers.sh builds and runs it.
let package = Package(
    name: "reader-only",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gouji", path: "../../..")],
    targets: [
        .executableTarget(name: "reader-only", dependencies: [.product(name: "XLSXReader", package: "gouji")])
    ],
    swiftLanguageModes: [.v6]
)
