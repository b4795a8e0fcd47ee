internal import GraphCore
internal import Trade
public import WorkPool

/// Which spellings are one firm, and why.
///
/// Spellings of the same words in one country are one; then similar ones, the surest pair first, as long as every member
/// fits; then those with the same identifier. Identifiers that differ and numbers that differ forbid a merge.
/// The user's file wins over all of that. Nothing depends on the order of the input but the numbering.
public struct FirmResolution: Sendable {
  /// For each row of the input its firm; firms are numbered in the order of their first row.
  public let firmOfRow: [Int]
  /// For each firm the row whose spelling stands for it: the most frequent, of equals the first in text order.
  public let representative: [Int]
  /// Every merge, in the order in which it was made; rows of one firm are connected by its merges.
  public let merges: [FirmMerge]
  /// Blocks too large to be compared: what may have been missed.
  public let skippedBlocks: [SkippedBlock]
  /// How many pairs of names were scored.
  public let scoredPairs: Int
  /// Lines of the user's file that name a spelling which does not occur.
  public let unusedRules: [Int]

  /// Number of firms.
  public var count: Int { representative.count }

  /// - Parameter firms: Each (text, country) once.
  /// - Complexity: About 25 µs for each row.
  public init(
    _ firms: [FirmName], level: ResolutionLevel = .default, rules: ResolutionRules = .none,
    preparation: NamePreparation = .shared, on pool: WorkPool
  ) throws(Cancelled) {
    let names = try FirmResolution.prepared(firms, preparation, pool)
    let order = FirmResolution.canonicalOrder(firms)
    let apart = Set(
      rules.rules.filter { !$0.isMerge }.flatMap { [$0.first, $0.second] }.map {
        preparation.prepare($0.name, kind: .firm).foldedHash
      })
    let nodes = try ResolutionNodes(firms, names, order: order, apart: apart, level, on: pool)
    let blocks = try ResolutionBlocks(firms, names, nodes, level, on: pool)
    var work = ResolutionWork(firms, names, nodes, level)
    work.noteIdentifiers()
    work.apply(rules, preparation)
    work.joinSimilar(blocks.edges)
    work.joinIdentifiers(order)
    work.joinWithoutCountry()
    (firmOfRow, representative) = work.numbered()
    merges = work.sameWords() + work.merges
    (skippedBlocks, scoredPairs) = (blocks.skipped, blocks.scored)
    unusedRules = work.unusedRules
  }

  /// Prepared names, their words weighed by how many names have them.
  private static func prepared(
    _ firms: [FirmName], _ preparation: NamePreparation, _ pool: WorkPool
  ) throws(Cancelled) -> [PreparedName] {
    let names = try pool.map(firms.indices) { range in
      range.map { preparation.prepare(firms[$0].text, kind: .firm) }
    }.flatMap { $0 }
    return try WordRarity(names, on: pool).weighed(names, on: pool)
  }

  /// Rows by content, so that every tie is broken the same way whatever the order of the input.
  private static func canonicalOrder(_ firms: [FirmName]) -> [UInt32] {
    let keys = firms.map { NameHash.of($0.text) &+ UInt64($0.country.rawValue) }
    return firms.indices.map { UInt32($0) }.sorted { a, b in
      let (one, other) = (keys[Int(a)], keys[Int(b)])
      if one != other { return one < other }
      let (first, second) = (firms[Int(a)], firms[Int(b)])
      if first.text != second.text { return first.text < second.text }
      if first.country != second.country { return first.country < second.country }
      return first.identifiers.lexicographicallyPrecedes(second.identifiers)
    }
  }
}
