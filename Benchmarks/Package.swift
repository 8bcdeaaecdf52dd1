// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "gouji-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gouji", path: "..")],
    targets: [
        .executableTarget(
            name: "gouji-bench",
            dependencies: [
                .product(name: "XLSXReader", package: "gouji"),
                .product(name: "XLSXWriter", package: "gouji"), .product(name: "XLSXTemplate", package: "gouji"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
