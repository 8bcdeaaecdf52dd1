import Fiscal

/// Keys that are looked up in their order, nearly always: the one wanted is the last one found, or that behind it.
struct KeysInTurn {
    private let keys: [String]
    private var last = 0

    init(_ keys: [String]) { self.keys = keys }

    /// Where a key stands; nil when it is none of them.
    mutating func index(of key: String) -> Int? {
        for step in keys.indices {
            let index = (last + step) % keys.count
            guard keys[index].hasSameBytes(as: key) else { continue }
            last = index
            return index
        }
        return nil
    }
}
