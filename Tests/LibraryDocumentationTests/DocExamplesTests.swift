import Foundation
import Testing

@Suite("The examples of the documentation")
struct DocExamplesTests {
    @Test("are those that are compiled here")
    func current() throws {
        let text = try ExampleFile.text()
        if ProcessInfo.processInfo.environment["GOUJI_WRITE_EXAMPLES"] == "1" {
            try Data(text.utf8).write(to: ExampleFile.path)
        }
        let compiled = try String(contentsOf: ExampleFile.path, encoding: .utf8)
        #expect(compiled == text, "GOUJI_WRITE_EXAMPLES=1 swift test --filter DocExamplesTests writes them anew.")
    }

    @Test("show what they say where they need nothing around them")
    func right() throws {
        var decimals = DecimalNumbersExamples()
        try decimals.all()
        var spreadsheets = SpreadsheetMLExamples()
        try spreadsheets.all()
    }

    @Test("are found whether fenced or indented, and end where the comment goes on")
    func found() {
        let text = """
            /// A thing.
            ///
            ///     let a = 1
            ///
            ///     let b = 2
            /// More of it.
            ///     no code
            struct Thing {
                /// ```swift
                /// f {
                ///     g()
                /// }
                /// ```
                var x = 0
            }
            """
        #expect(DocComments.examples(in: text) == [["let a = 1", "let b = 2"], ["f {", "    g()", "}"]])
    }
}

/// Checks the text of a value against what an example says is shown.
func expectShown<Value>(_ value: Value, _ text: String) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
        guard let some = mirror.children.first else {
            #expect(text == "nil")
            return
        }
        return expectShown(some.value, text)
    }
    #expect("\(value)" == (text.hasPrefix(".") ? String(text.dropFirst()) : text))
}
