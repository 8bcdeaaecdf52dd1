// Bytes compared with ASCII characters as they are written: `byte == "<"`.

@inline(__always)
func == (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) == character.value }

@inline(__always)
func != (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) != character.value }

@inline(__always)
func >= (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) >= character.value }

@inline(__always)
func <= (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) <= character.value }

extension UInt8 {
    /// The value of a decimal digit; 10 or more for any other byte.
    @inline(__always)
    var digit: UInt8 { self &- UInt8(ascii: "0") }
}
