// swift-tools-version: 6.2
import PackageDescription

// A package that uses reader, writer and template in one file. Scripts/try-consumers.sh builds and runs it.
let package = Package(
    name: "all-three",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gouji", path: "../../..")],
    targets: [
        .executableTarget(
            name: "all-three",
            dependencies: ["XLSXReader", "XLSXReaderFoundation", "XLSXWriter", "XLSXTemplate"].map {
                .product(name: $0, package: "gouji")
            })
    ],
    swiftLanguageModes: [.v6]
)
