internal import Trade

/// The steps of a resolution over shared state.
struct ResolutionWork {
  private let firms: [FirmName]
  private let names: [PreparedName]
  private let nodes: ResolutionNodes
  private var clusters: ClusterBuilder
  private(set) var merges: [FirmMerge] = []
  private(set) var unusedRules: [Int] = []

  init(_ firms: [FirmName], _ names: [PreparedName], _ nodes: ResolutionNodes, _ level: ResolutionLevel) {
    (self.firms, self.names, self.nodes) = (firms, names, nodes)
    clusters = ClusterBuilder(firms, names, nodes.rowOfNode, level)
  }

  private func row(_ node: UInt32) -> Int { Int(nodes.rowOfNode[Int(node)]) }

  mutating func noteIdentifiers() {
    for (row, firm) in firms.enumerated() where !firm.identifiers.isEmpty {
      clusters.know(firm.identifiers, of: nodes.nodeOfRow[row])
    }
  }

  /// Splits are noted before anything is joined; merges are made at once.
  mutating func apply(_ rules: ResolutionRules, _ preparation: NamePreparation) {
    guard !rules.rules.isEmpty else { return }
    var wanted: [UInt64: [UInt32]] = [:]
    func key(_ spelling: ResolutionRules.Spelling) -> UInt64 {
      preparation.prepare(spelling.name, kind: .firm).foldedHash
    }
    for rule in rules.rules { for spelling in [rule.first, rule.second] { wanted[key(spelling)] = [] } }
    for row in firms.indices where wanted[names[row].foldedHash] != nil {
      wanted[names[row].foldedHash]?.append(UInt32(row))
    }
    func rows(_ spelling: ResolutionRules.Spelling) -> [Int] {
      (wanted[key(spelling)] ?? []).map { Int($0) }.filter {
        spelling.isWithoutCountry
          ? firms[$0].country.isNone : spelling.country.isNone || firms[$0].country == spelling.country
      }
    }
    for isMerge in [false, true] {
      for rule in rules.rules where rule.isMerge == isMerge {
        let (first, second) = (rows(rule.first), rows(rule.second))
        if first.isEmpty || second.isEmpty { unusedRules.append(rule.line) }
        isMerge ? merge(first, second, rule.line) : split(first, second)
      }
    }
    unusedRules.sort()
  }

  private mutating func merge(_ first: [Int], _ second: [Int], _ line: Int) {
    guard let anchor = first.first else { return }
    for row in second where clusters.join(nodes.nodeOfRow[anchor], nodes.nodeOfRow[row]) {
      merges.append(FirmMerge(first: anchor, second: row, reason: .user(line: line)))
    }
    for row in first.dropFirst()
    where !second.isEmpty && clusters.join(nodes.nodeOfRow[anchor], nodes.nodeOfRow[row]) {
      merges.append(FirmMerge(first: anchor, second: row, reason: .user(line: line)))
    }
  }

  private mutating func split(_ first: [Int], _ second: [Int]) {
    for one in first {
      for other in second where nodes.nodeOfRow[one] != nodes.nodeOfRow[other] {
        clusters.split(nodes.nodeOfRow[one], nodes.nodeOfRow[other])
      }
    }
  }

  /// Rows with one identifier are one firm, in canonical order.
  mutating func joinIdentifiers(_ order: [UInt32]) {
    var owners: [FirmIdentifier: Int] = [:]
    for row in order.map({ Int($0) }) {
      for identifier in firms[row].identifiers where identifier.kind.identifies && identifier.kind != .other {
        guard let owner = owners[identifier] else {
          owners[identifier] = row
          continue
        }
        let (one, other) = (nodes.nodeOfRow[owner], nodes.nodeOfRow[row])
        guard !clusters.contradicts(clusters.root(one), clusters.root(other)) else { continue }
        if clusters.join(one, other) {
          merges.append(FirmMerge(first: owner, second: row, reason: .identifier(identifier)))
        }
      }
    }
  }

  /// The surest pairs first; ties by node, which is canonical.
  mutating func joinSimilar(_ edges: [ResolutionEdge]) {
    let sorted = edges.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    for edge in sorted where clusters.joinIfAlike(edge.first, edge.second) {
      merges.append(
        FirmMerge(
          first: row(edge.first), second: row(edge.second), reason: .similar(score: Double(edge.score))))
    }
  }

  /// A name without a country belongs to the firm of that name if there is but one.
  mutating func joinWithoutCountry() {
    var open: [UInt64: [UInt32]] = [:]
    for node in nodes.rowOfNode.indices where firms[Int(nodes.rowOfNode[node])].country.isNone {
      open[names[Int(nodes.rowOfNode[node])].wordsKey, default: []].append(UInt32(node))
    }
    guard !open.isEmpty else { return }
    var homes: [UInt64: [UInt32]] = [:]
    for node in nodes.rowOfNode.indices where !firms[Int(nodes.rowOfNode[node])].country.isNone {
      let key = names[Int(nodes.rowOfNode[node])].wordsKey
      if open[key] != nil { homes[key, default: []].append(UInt32(node)) }
    }
    for (key, found) in homes.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard Set(found.map { clusters.root($0) }).count == 1 else { continue }
      for node in open[key] ?? [] where clusters.joinIfAlike(found[0], node) {
        merges.append(FirmMerge(first: row(found[0]), second: row(node), reason: .sameWordsWithoutCountry))
      }
    }
  }

  /// Merges inside the nodes.
  func sameWords() -> [FirmMerge] {
    firms.indices.compactMap { row in
      let first = Int(nodes.rowOfNode[Int(nodes.nodeOfRow[row])])
      return first == row ? nil : FirmMerge(first: first, second: row, reason: .sameWords)
    }
  }

  /// The firm of each row, and the row that stands for each firm.
  mutating func numbered() -> (firmOfRow: [Int], representative: [Int]) {
    var numbers: [UInt32: Int] = [:]
    var (firmOfRow, representative): ([Int], [Int]) = ([], [])
    firmOfRow.reserveCapacity(firms.count)
    for row in firms.indices {
      let root = clusters.root(nodes.nodeOfRow[row])
      let number = numbers[root] ?? representative.count
      firmOfRow.append(number)
      if number == representative.count {
        numbers[root] = number
        representative.append(row)
      } else if isBetter(row, than: representative[number]) {
        representative[number] = row
      }
    }
    return (firmOfRow, representative)
  }

  private func isBetter(_ row: Int, than other: Int) -> Bool {
    let (a, b) = (firms[row], firms[other])
    if a.frequency != b.frequency { return a.frequency > b.frequency }
    return a.text != b.text ? a.text < b.text : a.country < b.country
  }
}
