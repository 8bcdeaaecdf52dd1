import Crypto

/// The SHA-256 by which a report names the files it was made from.
///
///     FileDigest.hex(of: Array("abc".utf8))     // ba7816bf…f20015ad
public enum FileDigest {
    /// The digest as 64 hexadecimal digits in lower case.
    public static func hex(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        let digest = bytes.withUnsafeBytes { buffer in
            var hasher = SHA256()
            hasher.update(bufferPointer: buffer)
            return hasher.finalize()
        }
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
