import Testing

@testable import Reports

@Suite("SHA-256")
struct FileDigestTests {
    @Test(
        "agrees with the examples of FIPS 180",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 100_000),
                "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
            ),
        ])
    func examples(text: String, digest: String) {
        #expect(FileDigest.hex(of: text.utf8) == digest)
    }

    @Test(
        "pads messages of every length around a block",
        arguments: [(55, "9f4390f8"), (56, "b35439a4"), (64, "ffe054fe")])
    func padding(count: Int, start: String) {
        #expect(FileDigest.hex(of: Array(repeating: UInt8(ascii: "a"), count: count)).hasPrefix(start))
    }
}
