internal import Trade
public import WorkPool

/// One listed party as the index takes it in.
public struct ScreeningEntry: Sendable {
  /// How much a name of a listed party is worth.
  public enum NameWeight: UInt8, Sendable {
    /// The name it is listed under.
    case primary
    /// Also known as, formerly, or another spelling.
    case alias
    /// Marked weak by the list: nicknames, first names, abbreviations. Counts only where all words agree.
    case weak
  }

  /// A name with its weight.
  public struct Name: Sendable {
    /// As the list has it.
    public let text: String
    /// Primary, alias or weak.
    public let weight: NameWeight
    /// A name as the list has it.
    public init(_ text: String, _ weight: NameWeight = .primary) { (self.text, self.weight) = (text, weight) }
  }

  /// The caller's number.
  public let id: Int
  /// What is listed.
  public let kind: NameKind
  /// All its names.
  public let names: [Name]
  /// Countries and identifiers.
  public let facts: MatchFacts

  /// A listed party; `id` comes back in matches.
  public init(id: Int, kind: NameKind, names: [Name], facts: MatchFacts = .unknown) {
    (self.id, self.kind, self.names, self.facts) = (id, kind, names, facts)
  }
}

/// A listed party found for a name.
public struct ScreeningMatch: Sendable, Equatable {
  /// The number of the entry.
  public let id: Int
  /// Which of its names.
  public let nameNumber: Int
  /// The score of that name.
  public let score: Double
  /// The place of the entry in the index.
  let row: Int
  /// Whether both names were read as a person's.
  let isAsPerson: Bool
}

/// Finds listed parties under other spellings of their names, and by their identifiers.
///
/// Persons and all others are indexed apart, since a name is cut into words by what bears it; a query of unknown kind is
/// compared with both.
public struct ScreeningIndex: Sendable {
  private struct Part: Sendable {
    let index: NameIndex
    let entries: [UInt32]
    let numbers: [UInt16]
  }

  /// The entries, in the order given.
  public let entries: [ScreeningEntry]
  private let preparation: NamePreparation
  private let persons: Part
  private let others: Part
  private let byIdentifier: [FirmIdentifier: [Int]]

  /// - Complexity: About 20 µs for each name.
  public init(
    _ entries: [ScreeningEntry], preparation: NamePreparation = .shared, on pool: WorkPool
  ) throws(Cancelled) {
    (self.entries, self.preparation) = (entries, preparation)
    persons = try ScreeningIndex.part(entries, .person, preparation, pool) { $0 == .person || $0 == .unknown }
    others = try ScreeningIndex.part(entries, .firm, preparation, pool) { $0 != .person }
    var byIdentifier: [FirmIdentifier: [Int]] = [:]
    for (row, entry) in entries.enumerated() {
      for identifier in entry.facts.identifiers where identifier.kind.identifies {
        byIdentifier[identifier, default: []].append(row)
      }
    }
    self.byIdentifier = byIdentifier
  }

  private static func part(
    _ entries: [ScreeningEntry], _ kind: NameKind, _ preparation: NamePreparation, _ pool: WorkPool,
    _ isIn: (NameKind) -> Bool
  ) throws(Cancelled) -> Part {
    var (rows, numbers): ([UInt32], [UInt16]) = ([], [])
    for (row, entry) in entries.enumerated() where isIn(entry.kind) {
      for number in entry.names.indices.prefix(Int(UInt16.max)) {
        rows.append(UInt32(row))
        numbers.append(UInt16(number))
      }
    }
    let (entryRows, nameNumbers) = (rows, numbers)
    let names = try pool.map(rows.indices, grain: 1_024) { range in
      range.map { place in
        let entry = entries[Int(entryRows[place])]
        let own = entry.kind == .vessel ? NameKind.vessel : kind
        return preparation.prepare(entry.names[Int(nameNumbers[place])].text, kind: own)
      }
    }
    return Part(
      index: try NameIndex(names.flatMap { $0 }, on: pool), entries: rows, numbers: numbers)
  }

  /// Memory for queries; one for each worker.
  public struct Work {
    /// Each part of the index has its own.
    fileprivate var persons = CandidateWork(), others = CandidateWork()
    fileprivate var best: [Int: ScreeningMatch] = [:]
    /// Empty memory.
    public init() {}
  }

  /// Listed parties whose score reaches the threshold, best first; ties in order of the entries.
  ///
  /// - Parameter kind: What bears the name; `unknown` compares with persons and firms.
  public func matches(
    _ name: String, kind: NameKind = .unknown, facts: MatchFacts = .unknown,
    threshold: Double = NameMatcher.threshold, work: inout Work
  ) -> [ScreeningMatch] {
    work.best.removeAll(keepingCapacity: true)
    if kind == .person || kind == .unknown {
      find(preparation.prepare(name, kind: .person), facts, in: persons, threshold, &work.persons, &work.best)
    }
    if kind != .person {
      find(preparation.prepare(name, kind: kind), facts, in: others, threshold, &work.others, &work.best)
    }
    for identifier in facts.identifiers {
      for row in byIdentifier[identifier] ?? [] { add(identified: row, name, kind, facts, &work) }
    }
    return work.best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.map(\.value)
  }

  /// The same for one query.
  public func matches(
    _ name: String, kind: NameKind = .unknown, facts: MatchFacts = .unknown,
    threshold: Double = NameMatcher.threshold
  ) -> [ScreeningMatch] {
    var work = Work()
    return matches(name, kind: kind, facts: facts, threshold: threshold, work: &work)
  }

  /// Why a match was found: the same score, part by part.
  public func explain(
    _ match: ScreeningMatch, of name: String, kind: NameKind = .unknown, facts: MatchFacts = .unknown
  ) -> NameScore {
    let entry = entries[match.row]
    let part = match.isAsPerson ? persons : others
    let query = part.index.weighed(preparation.prepare(name, kind: match.isAsPerson ? .person : kind))
    let listed = part.index.weighed(
      preparation.prepare(entry.names[match.nameNumber].text, kind: listedKind(entry, match.isAsPerson)))
    return NameMatcher(preparation).explain(query, listed, knowing: facts, and: entry.facts)
  }

  private func listedKind(_ entry: ScreeningEntry, _ isAsPerson: Bool) -> NameKind {
    isAsPerson ? .person : entry.kind == .vessel ? .vessel : .firm
  }

  private func find(
    _ name: PreparedName, _ facts: MatchFacts, in part: Part, _ threshold: Double,
    _ work: inout CandidateWork,
    _ best: inout [Int: ScreeningMatch]
  ) {
    guard !name.isEmpty else { return }
    let name = part.index.weighed(name)
    part.index.candidates(of: name, &work) { place, candidates in
      let row = Int(part.entries[place])
      let score = Double(
        candidates.scorer.score(name, facts, part.index.names[place], entries[row].facts))
      guard score >= threshold, score > best[row]?.score ?? 0 else { return }
      let entry = entries[row]
      let number = Int(part.numbers[place])
      if entry.names[number].weight == .weak, score < ScreeningIndex.leastForWeak { return }
      best[row] = ScreeningMatch(
        id: entry.id, nameNumber: number, score: score, row: row, isAsPerson: name.kind == .person)
    }
  }

  /// Weak names count only where all their words agree.
  private static let leastForWeak = 0.92

  private func add(
    identified row: Int, _ name: String, _ kind: NameKind, _ facts: MatchFacts, _ work: inout Work
  ) {
    let entry = entries[row]
    let isAsPerson = entry.kind == .person || kind == .person
    let part = isAsPerson ? persons : others
    let query = part.index.weighed(preparation.prepare(name, kind: isAsPerson ? .person : kind))
    for (number, listed) in entry.names.enumerated() {
      let other = part.index.weighed(preparation.prepare(listed.text, kind: listedKind(entry, isAsPerson)))
      let score = Double(work.others.scorer.score(query, facts, other, entry.facts))
      if score > work.best[row]?.score ?? 0 {
        work.best[row] = ScreeningMatch(
          id: entry.id, nameNumber: number, score: score, row: row, isAsPerson: isAsPerson)
      }
    }
  }
}
