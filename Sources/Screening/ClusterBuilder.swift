internal import Trade

/// Grows clusters of nodes, the surest pair first, and lets nothing in that does not fit all members.
struct ClusterBuilder {
  /// Members that a newcomer is compared with.
  private static let compared = 12

  private let firms: [FirmName]
  private let names: [PreparedName]
  private let level: ResolutionLevel
  private let rowOfNode: [UInt32]
  private var parents: [UInt32]
  private var members: [UInt32: [UInt32]] = [:]
  /// Clusters made by names alone, with their members: what a newcomer must be like. Firms that an identifier or the user
  /// joined may have names that are nothing like each other.
  private var kin: [UInt32]
  private var kinMembers: [UInt32: [UInt32]] = [:]
  private var identifiers: [UInt32: [FirmIdentifier]] = [:]
  /// For each cluster the nodes that the user keeps out of it.
  private var splits: [UInt32: Set<UInt32>] = [:]
  private var scorer = PairScorer()

  init(_ firms: [FirmName], _ names: [PreparedName], _ rowOfNode: [UInt32], _ level: ResolutionLevel) {
    (self.firms, self.names, self.rowOfNode, self.level) = (firms, names, rowOfNode, level)
    parents = (0..<UInt32(rowOfNode.count)).map { $0 }
    kin = parents
  }

  /// The smallest node of a node's cluster.
  mutating func root(_ node: UInt32) -> UInt32 { ClusterBuilder.root(node, &parents) }

  private static func root(_ node: UInt32, _ parents: inout [UInt32]) -> UInt32 {
    var root = node
    while parents[Int(root)] != root { root = parents[Int(root)] }
    var walker = node
    while parents[Int(walker)] != root { (walker, parents[Int(walker)]) = (parents[Int(walker)], root) }
    return root
  }

  /// Gives a node the identifiers of all its rows.
  mutating func know(_ found: [FirmIdentifier], of node: UInt32) {
    if !found.isEmpty {
      identifiers[node, default: []] += found.filter { !(identifiers[node] ?? []).contains($0) }
    }
  }

  /// Two nodes that the user says are two firms.
  mutating func split(_ a: UInt32, _ b: UInt32) {
    splits[a, default: []].insert(b)
    splits[b, default: []].insert(a)
  }

  /// Makes two clusters one, whatever speaks against it, but for the user.
  ///
  /// - Returns: Whether anything changed.
  mutating func join(_ a: UInt32, _ b: UInt32) -> Bool {
    let (one, other) = (root(a), root(b))
    guard one != other, !isSplit(one, other) else { return false }
    let (kept, gone) = (min(one, other), max(one, other))
    parents[Int(gone)] = kept
    members[kept] = all(kept) + all(gone)
    members[gone] = nil
    let more = identifiers.removeValue(forKey: gone) ?? []
    if !more.isEmpty { know(more, of: kept) }
    if let apart = splits.removeValue(forKey: gone) { splits[kept, default: []].formUnion(apart) }
    return true
  }

  /// Makes two clusters one if identifiers, numbers and all members with names of the kind agree.
  mutating func joinIfAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    let (one, other) = (root(a), root(b))
    guard one != other, !contradicts(one, other) else { return false }
    let (kinOne, kinOther) = (ClusterBuilder.root(a, &kin), ClusterBuilder.root(b, &kin))
    let (first, second) = (kinMembers[kinOne] ?? [kinOne], kinMembers[kinOther] ?? [kinOther])
    guard areAlike(first, second), join(one, other) else { return false }
    let (kept, gone) = (min(kinOne, kinOther), max(kinOne, kinOther))
    kin[Int(gone)] = kept
    kinMembers[kept] = first + second
    kinMembers[gone] = nil
    return true
  }

  private func all(_ root: UInt32) -> [UInt32] { members[root] ?? [root] }

  private func isSplit(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let apart = splits[one], !apart.isEmpty else { return false }
    return all(other).contains { apart.contains($0) }
  }

  /// Whether both have an identifier of one kind and none in common.
  func contradicts(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let first = identifiers[one], let second = identifiers[other] else { return false }
    return MatchFacts(identifiers: first).contradiction(to: MatchFacts(identifiers: second)) != nil
  }

  private mutating func areAlike(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.count + second.count > 2 else { return true }
    for a in first.prefix(ClusterBuilder.compared) {
      for b in second.prefix(ClusterBuilder.compared) {
        let (left, right) = (Int(rowOfNode[Int(a)]), Int(rowOfNode[Int(b)]))
        let score = scorer.score(names[left], .unknown, names[right], .unknown)
        guard Double(score) >= level.floor, scorer.allows(names[left], names[right], level) else {
          return false
        }
      }
    }
    return true
  }
}
