import Findings

/// Findings of one file, at most so many of a kind one by one and the rest of that kind as a number: a file with thousands of hits makes
/// a report that is read, and takes no memory for each.
struct BoundedFindings {
    /// So many of one code and severity are told one by one.
    static let limit = 20

    private struct Kind: Hashable {
        let rule: String
        let severity: Severity
    }

    private struct Rest {
        var count = 0
        var first: Finding
        var last: Place
    }

    private var told: [Finding] = []
    private var counts: [Kind: Int] = [:]
    private var rest: [Kind: Rest] = [:]
    /// The kinds of which there are more, in the order in which they became too many.
    private var order: [Kind] = []

    mutating func add(_ findings: [Finding]) {
        for finding in findings { add(finding) }
    }

    /// Adds those of another part of the file.
    mutating func add(_ other: BoundedFindings) {
        add(other.told)
        for kind in other.order {
            guard let more = other.rest[kind] else { continue }
            if rest[kind] == nil {
                order.append(kind)
                rest[kind] = more
            } else {
                rest[kind]?.count += more.count
                rest[kind]?.last = more.last
            }
            counts[kind, default: 0] += more.count
        }
    }

    private mutating func add(_ finding: Finding) {
        let kind = Kind(rule: finding.rule, severity: finding.severity)
        counts[kind, default: 0] += 1
        guard counts[kind, default: 0] > Self.limit else { return told.append(finding) }
        let place = finding.places.first ?? Place()
        if rest[kind] == nil {
            order.append(kind)
            rest[kind] = Rest(first: finding, last: place)
        }
        rest[kind]?.count += 1
        rest[kind]?.last = place
    }

    /// The findings in their order, and behind them how many more there are of each kind.
    var findings: [Finding] {
        told
            + order.compactMap { kind in
                rest[kind].map { PublicationFinding.more($0.count, like: $0.first, upTo: $0.last) }
            }
    }
}
