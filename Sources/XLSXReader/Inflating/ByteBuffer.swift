// Memory that scanner, builder and batches share without copying: raw bytes and raw cells, freed with their owner.
// Unsafe by nature; everything that reads through it does so by offsets which the scanner or the builder has made.

/// Bytes on the heap that can grow.
final class ByteBuffer: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

    private func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let newCapacity = max(count + more, capacity * 2)
        let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        newBase.update(from: base, count: count)
        base.deallocate()
        base = newBase
        capacity = newCapacity
    }
}

/// Raw cells on the heap, written through a ``CellWriter``.
final class CellStore: @unchecked Sendable {
    fileprivate(set) var base: UnsafeMutablePointer<RawCell>
    fileprivate(set) var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }
}

/// Appends cells to a store.
///
/// It keeps the store's pointer to itself, since every access to a property of an object is checked at run time.
struct CellWriter {
    private let store: CellStore
    private var base: UnsafeMutablePointer<RawCell>
    private var capacity: Int
    private(set) var count = 0

    init(_ store: CellStore) {
        self.store = store
        base = store.base
        capacity = store.capacity
    }

    @inline(__always)
    mutating func append(_ cell: RawCell) {
        if count == capacity { grow() }
        base[count] = cell
        count += 1
    }

    @inline(never)
    private mutating func grow() {
        let newBase = UnsafeMutablePointer<RawCell>.allocate(capacity: capacity * 2)
        newBase.update(from: base, count: count)
        base.deallocate()
        base = newBase
        capacity *= 2
        store.base = newBase
        store.capacity = capacity
    }

    /// The cells as they are kept from now on.
    func finish() -> CellList { CellList(store, count: count) }
}

/// Cells that no longer change.
@usableFromInline
struct CellList: @unchecked Sendable {
    let store: CellStore
    @usableFromInline let base: UnsafeMutablePointer<RawCell>
    @usableFromInline let count: Int

    fileprivate init(_ store: CellStore, count: Int) {
        self.store = store
        base = store.base
        self.count = count
    }

    @inlinable @inline(__always)
    subscript(index: Int) -> RawCell {
        precondition(index >= 0 && index < count, "no such cell")
        return base[index]
    }
}
