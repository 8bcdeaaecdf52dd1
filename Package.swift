// swift-tools-version: 6.2
import PackageDescription

// On Apple platforms the SDK brings its own `zlib` and `libxml2` modules; the two system libraries below are for Linux.
let zlib = Target.Dependency.target(name: "CZlib", condition: .when(platforms: [.linux]))
let libxml2 = Target.Dependency.target(name: "CLibXML2", condition: .when(platforms: [.linux]))

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "gouji",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "XLSXReader", targets: ["XLSXReader"]),
        .library(name: "XLSXReaderFoundation", targets: ["XLSXReaderFoundation"]),
        .library(name: "XLSXWriter", targets: ["XLSXWriter"]),
        .library(name: "XLSXTemplate", targets: ["XLSXTemplate"]),
        .library(name: "BudgetTables", targets: ["BudgetTables", "LocalForms", "Reconciliation"]),
        .executable(name: "gouji", targets: ["gouji"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.0.0"..<"5.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .yum(["libxml2-devel"])]),

        // The spreadsheet: knows nothing of budgets.
        module("DecimalNumbers"),
        module("ZipArchive", [zlib]),
        module("XMLStream", [libxml2]),
        module("SpreadsheetML", ["DecimalNumbers"]),
        module("XLSXReader", ["ZipArchive", "XMLStream", "SpreadsheetML", "DecimalNumbers"]),
        // For those who hold a URL or Data; a module of its own, so that the reader needs no Foundation.
        module("XLSXReaderFoundation", ["XLSXReader"]),
        module("XLSXWriter", ["ZipArchive", "XMLStream", "SpreadsheetML"]),
        module("XLSXTemplate", ["ZipArchive", "XMLStream", "SpreadsheetML", "XLSXWriter"]),

        // Public money: knows nothing of spreadsheets.
        module("Findings"),
        module("YAMLReading", ["Findings", .product(name: "Yams", package: "Yams")]),
        module("Fiscal", ["DecimalNumbers"], exclude: ["Resources"]),
        module("Facts", ["DecimalNumbers", "Fiscal", "Findings"]),
        module(
            "Reconciliation",
            ["Facts", "Fiscal", "Findings", "DecimalNumbers", "YAMLReading", .product(name: "Yams", package: "Yams")],
            exclude: ["Resources"]),

        // What must not leave the office: knows files, and nothing of budgets.
        module(
            "PublicationCheck",
            ["XLSXReader", "ZipArchive", "XMLStream", "SpreadsheetML", "DecimalNumbers", "Findings"]),

        // A document of headings, tables and charts: knows of neither.
        module("Documents", ["ZipArchive", "XMLStream", "DecimalNumbers"]),

        // The two meet in the tables.
        module("TableLayout", ["XLSXReader", "XLSXWriter", "XLSXTemplate", "Facts", "Fiscal", "Findings"]),
        module("BudgetTables", ["TableLayout", "Facts", "Fiscal", "Findings"]),
        module(
            "LocalForms",
            ["TableLayout", "YAMLReading", "Facts", "Fiscal", "Findings", .product(name: "Yams", package: "Yams")]),

        // What a year's work came to, scored from the tables.
        module(
            "PerformanceEvaluation", ["BudgetTables", "TableLayout", "Facts", "Fiscal", "Findings", "DecimalNumbers"]),

        module(
            "EvaluationReports",
            [
                "PerformanceEvaluation", "Documents", "BudgetTables", "TableLayout", "Fiscal", "Findings",
                "DecimalNumbers",
            ]),

        // And in the workbooks that a check or a comparison gives back.
        module(
            "Reports",
            [
                "Reconciliation", "Facts", "Fiscal", "Findings", "DecimalNumbers", "SpreadsheetML", "XLSXReader",
                "XLSXWriter", "XLSXTemplate",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "gouji",
            dependencies: [
                "BudgetTables", "Documents", "EvaluationReports", "Facts", "Findings", "Fiscal", "LocalForms",
                "PerformanceEvaluation", "PublicationCheck",
                "Reconciliation", "Reports", "SpreadsheetML", "TableLayout", "XLSXReader", "XLSXTemplate", "XLSXWriter",
                "YAMLReading", "ZipArchive",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        tests("DecimalNumbersTests", ["DecimalNumbers"]),
        .target(
            name: "TestSupport", dependencies: ["SpreadsheetML", "ZipArchive"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("ZipArchiveTests", ["ZipArchive", "TestSupport"]),
        tests("XMLStreamTests", ["XMLStream"]),
        tests("SpreadsheetMLTests", ["SpreadsheetML", "TestSupport"]),
        tests("XLSXReaderTests", ["XLSXReader", "XLSXReaderFoundation", "XMLStream", "ZipArchive", "TestSupport"]),
        tests("XLSXWriterTests", ["XLSXWriter", "XLSXReader", "ZipArchive", "TestSupport"]),
        tests("XLSXTemplateTests", ["XLSXTemplate", "XLSXReader", "XLSXWriter", "ZipArchive", "TestSupport"]),
        tests(
            "LibraryDocumentationTests",
            [
                "DecimalNumbers", "SpreadsheetML", "XLSXReader", "XLSXReaderFoundation", "XLSXWriter", "XLSXTemplate",
                "TestSupport",
            ]),
        tests("FiscalTests", ["Fiscal"]),
        tests("FindingsTests", ["Findings"]),
        tests("FactsTests", ["Facts"]),
        tests(
            "ReconciliationTests", ["Reconciliation", "Facts", "Fiscal", "Findings", "DecimalNumbers", "TestSupport"]),
        tests(
            "TableLayoutTests",
            ["TableLayout", "LocalForms", "YAMLReading", "BudgetTables", "Facts", "XLSXReader", "XLSXWriter"]),
        tests(
            "BudgetTablesTests",
            [
                "BudgetTables", "TableLayout", "Facts", "Findings", "Fiscal", "DecimalNumbers", "SpreadsheetML",
                "XLSXReader", "XLSXWriter", "TestSupport",
            ]),
        tests(
            "ReportsTests",
            [
                "Reports", "Reconciliation", "BudgetTables", "TableLayout", "Facts", "Fiscal", "Findings",
                "DecimalNumbers", "SpreadsheetML", "XLSXReader", "XLSXWriter", "XLSXTemplate", "TestSupport",
            ]),
        tests("DocumentsTests", ["Documents", "DecimalNumbers", "XMLStream", "ZipArchive", "TestSupport"]),
        tests(
            "PerformanceEvaluationTests",
            [
                "PerformanceEvaluation", "EvaluationReports", "Documents", "Reconciliation", "BudgetTables",
                "TableLayout", "Facts", "Findings", "Fiscal", "DecimalNumbers", "TestSupport",
            ]),
        tests("PublicationCheckTests", ["PublicationCheck", "Documents", "Findings", "XLSXWriter", "TestSupport"]),
        tests(
            "GoujiTests",
            [
                "gouji", "BudgetTables", "DecimalNumbers", "Facts", "Findings", "SpreadsheetML", "TableLayout",
                "XLSXReader", "XLSXTemplate", "XLSXWriter", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
