internal import GraphCore
internal import Trade
internal import WorkPool

/// Two nodes whose names are similar enough to be one firm.
struct ResolutionEdge: Sendable {
  var score: Float
  var first: UInt32
  var second: UInt32
}

/// Finds pairs of similar names without comparing all with all: only names of one country with the same
/// numbers that share a block are compared; loosely, those with other numbers too.
///
/// Blocks are the two rarest words of a name with what is one letter away from all its words together, and its
/// consonants. A block above the limit is not compared and is reported.
struct ResolutionBlocks: Sendable {
  /// Names in a block that are compared with each other.
  static let limit = 500

  /// Edges at or above the threshold, each once.
  private(set) var edges: [ResolutionEdge] = []
  /// Blocks that were too large.
  private(set) var skipped: [SkippedBlock] = []
  /// How many pairs were scored.
  private(set) var scored = 0

  init(
    _ firms: [FirmName], _ names: [PreparedName], _ nodes: ResolutionNodes, _ level: ResolutionLevel,
    on pool: WorkPool
  ) throws(Cancelled) {
    let count = nodes.rowOfNode.count
    let outlines = try pool.map(0..<count) { range in
      range.map { NameOutline(names[Int(nodes.rowOfNode[$0])]) }
    }
    .flatMap { $0 }
    let keys = try pool.map(0..<count) { range in
      var keys: [KeyedRow] = []
      for node in range {
        let row = Int(nodes.rowOfNode[node])
        let numbers = level.forbidsMissingNumbers ? names[row].numbersKey : 0
        let salt = (UInt64(firms[row].country.rawValue) &+ numbers) &* 0x9E37_79B9_7F4A_7C15
        ResolutionBlocks.keys(names[row]) {
          keys.append(KeyedRow(key: KeyedPostings.key($0 ^ salt), row: UInt32(node)))
        }
      }
      return keys
    }.flatMap { $0 }
    let blocks = try KeyedPostings(keys, on: pool)
    let parts = try pool.map(0..<blocks.keyCount, grain: 8_192) { range in
      var part = ResolutionBlocks()
      var scorer = PairScorer()
      for block in range {
        part.compare(blocks, blocks.run(block), names, outlines, nodes, level, &scorer)
      }
      return part
    }
    var edges: [ResolutionEdge] = []
    for part in parts {
      edges.append(contentsOf: part.edges)
      skipped.append(contentsOf: part.skipped)
      scored += part.scored
    }
    self.edges = edges
  }

  private init() {}

  /// Keys of a name, each once.
  private static func keys(_ name: PreparedName, _ visit: (UInt64) -> Void) {
    var words = name.tokens.filter { $0.meaning < 0 && NameKeys.leads($0) }
    words.sort { ($0.rarity, $0.hash) > ($1.rarity, $1.hash) }
    let leading = words.prefix(2)
    if leading.count == 2 {
      visit(NameKeys.pair(leading[leading.startIndex].hash, leading[leading.startIndex + 1].hash))
    }
    for word in leading where word.rarity > 0.35 { visit(word.hash) }
    NameKeys.joined(name, visit)
    for key in NameKeys.readings(name) { visit(key) }
  }

  private mutating func compare(
    _ blocks: KeyedPostings, _ block: Range<Int>, _ names: [PreparedName], _ outlines: [NameOutline],
    _ nodes: ResolutionNodes, _ level: ResolutionLevel, _ scorer: inout PairScorer
  ) {
    guard block.count > 1 else { return }
    guard block.count <= ResolutionBlocks.limit else {
      skipped.append(
        SkippedBlock(example: Int(nodes.rowOfNode[Int(blocks[block.lowerBound])]), names: block.count))
      return
    }
    for one in block {
      let first = Int(blocks[one])
      for other in (one + 1)..<block.upperBound {
        let second = Int(blocks[other])
        guard outlines[first].isClose(to: outlines[second]) else { continue }
        let (a, b) = (Int(nodes.rowOfNode[first]), Int(nodes.rowOfNode[second]))
        scored += 1
        let score = scorer.score(names[a], .unknown, names[b], .unknown)
        guard Double(score) >= level.threshold, scorer.allows(names[a], names[b], level) else { continue }
        edges.append(
          ResolutionEdge(score: score, first: UInt32(min(first, second)), second: UInt32(max(first, second))))
      }
    }
  }
}

/// Names that were not compared with each other because too many share a block.
public struct SkippedBlock: Sendable, Equatable {
  /// A row of the block.
  public let example: Int
  /// How many names it has.
  public let names: Int
}

extension PairScorer {
  /// Whether numbers and legal forms of the pair scored last allow one firm.
  func allows(_ a: PreparedName, _ b: PreparedName, _ level: ResolutionLevel) -> Bool {
    switch pairing.numbers(a, b) {
    case .differ: return false
    case .oneMissing: if level.forbidsMissingNumbers { return false }
    case .same: break
    }
    if level.forbidsMissingNumbers, isCarriedBySlips(a, b) { return false }
    guard level.forbidsOtherForms, let one = a.formClass, let other = b.formClass else { return true }
    return one == other
  }

  /// Whether words that only resemble each other tell more than those that agree.
  ///
  /// `Huali Precision` and `Huili Precision` are as often two firms as one with a slip of the pen. In a long word, and
  /// between scripts, a letter off is a slip.
  private func isCarriedBySlips(_ a: PreparedName, _ b: PreparedName) -> Bool {
    var (agreeing, resembling) = (Float(0), Float(0))
    for pair in pairing.pairs {
      let told = min(evidence(a, pair.first), evidence(b, pair.second))
      let (one, other) = (a.tokens[pair.first.lowerBound], b.tokens[pair.second.lowerBound])
      let isShort = min(a.spelling(one).utf8.count, b.spelling(other).utf8.count) < PairScorer.longWord
      if pair.reason == .similar, one.script == other.script, isShort {
        resembling += told
      } else {
        agreeing += told
      }
    }
    return resembling > agreeing
  }

  /// Letters from which on a word with one letter off is the same word.
  private static let longWord = 9
}
