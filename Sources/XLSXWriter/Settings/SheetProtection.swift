public import SpreadsheetML
internal import XMLStream

/// What can still be done in a protected sheet. Protection keeps from mistakes; it is no secret-keeping.
public struct SheetProtection: Sendable, Hashable {
    /// What a user may do.
    public typealias Permissions = SheetPermissions

    /// What a user may do.
    public var permissions: Permissions
    /// What lifts the protection; nil for nothing. ASCII, 15 characters at most.
    public var password: String?

    /// A protection.
    public init(permissions: Permissions = [.selectLocked, .selectUnlocked], password: String? = nil) {
        self.permissions = permissions
        self.password = password
    }

    var attributes: XMLWriter.Attributes {
        func allowed(_ permission: Permissions) -> String? { permissions.contains(permission) ? "0" : nil }
        return [
            ("password", password.map(LegacyPassword.hash)), ("sheet", "1"),
            ("objects", permissions.contains(.editObjects) ? nil : "1"),
            ("scenarios", permissions.contains(.editScenarios) ? nil : "1"),
            ("formatCells", allowed(.formatCells)), ("formatColumns", allowed(.formatColumns)),
            ("formatRows", allowed(.formatRows)), ("insertColumns", allowed(.insertColumns)),
            ("insertRows", allowed(.insertRows)), ("insertHyperlinks", allowed(.insertHyperlinks)),
            ("deleteColumns", allowed(.deleteColumns)), ("deleteRows", allowed(.deleteRows)),
            ("selectLockedCells", permissions.contains(.selectLocked) ? nil : "1"), ("sort", allowed(.sort)),
            ("autoFilter", allowed(.autoFilter)), ("pivotTables", allowed(.pivotTables)),
            ("selectUnlockedCells", permissions.contains(.selectUnlocked) ? nil : "1"),
        ]
    }
}

/// The 16-bit hash that the format has for passwords of sheets and workbooks.
enum LegacyPassword {
    /// Whether the hash is made for it.
    static func holds(_ password: String?) -> Bool {
        password?.utf8.allSatisfy { $0 < 0x80 } ?? true && password?.utf8.count ?? 0 <= 15
    }

    static func hash(_ password: String) -> String {
        var hash: UInt16 = 0
        for byte in password.utf8.prefix(15).reversed() {
            hash = rotated(hash) ^ UInt16(byte)
        }
        hash = rotated(hash) ^ UInt16(min(password.utf8.count, 15)) ^ 0xCE4B
        let digits = String(hash, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func rotated(_ hash: UInt16) -> UInt16 { (hash >> 14 & 1) | (hash << 1 & 0x7FFF) }
}
