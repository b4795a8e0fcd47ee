public import Trade

/// Which firm owned a brand on a day.
public struct BrandTable: Sendable {
  /// One owner of a brand for some time.
  public struct Ownership: Sendable, Equatable {
    /// The brand as the table has it.
    public let brand: String
    /// The owner.
    public let owner: String
    /// From that day, or since before the data.
    public let from: Day?
    /// Until the day before, or still.
    public let to: Day?
    /// Whether the dates were checked against the source.
    public let isVerified: Bool
    /// Where it is said.
    public let source: String

    /// Whether it held on a day.
    public func holds(on day: Day) -> Bool {
      (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }
  }

  /// All rows of the table.
  public let rows: [Ownership]
  private let byWords: [UInt64: [Int]]

  /// The bundled table.
  public static let shared = BrandTable(PackageResources.brands_csv, .shared)

  init(_ bytes: [UInt8], _ preparation: NamePreparation) {
    var rows: [Ownership] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst(3) {
      let fields = line.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
      precondition(fields.count == 6, "a brand has six fields: \(line)")
      rows.append(
        Ownership(
          brand: fields[0], owner: fields[1], from: Day(iso: fields[2]), to: Day(iso: fields[3]),
          isVerified: fields[4] == "yes", source: fields[5].replacing("\"", with: "")))
    }
    self.rows = rows
    byWords = Dictionary(grouping: rows.indices) { preparation.prepare(rows[$0].brand, kind: .firm).wordsKey }
  }

  /// All that is known about the name as a brand, oldest first; empty unless its words are just the brand's.
  public func ownerships(of name: PreparedName) -> [Ownership] {
    (byWords[name.wordsKey] ?? []).map { rows[$0] }
  }

  /// The owner on a day: `XILINX` is Xilinx on 2022-02-13 and AMD the day after.
  public func owner(of name: PreparedName, on day: Day) -> Ownership? {
    ownerships(of: name).first { $0.holds(on: day) }
  }
}

extension PreparedName {
  /// The same for names of the same words in any order: legal forms, `company` and articles do not count.
  var wordsKey: UInt64 {
    var sum: UInt64 = 0
    var count: UInt64 = 0
    for token in tokens where token.role != .formLike && token.role != .particle {
      var hash = NameHash()
      if token.meaning >= 0 {
        for shift in stride(from: 0, to: 64, by: 8) {
          hash.add(UInt8(truncatingIfNeeded: token.hash >> shift))
        }
      } else {
        hash.add(bytes, Int(token.plain.lowerBound)..<Int(token.plain.upperBound))
      }
      sum &+= hash.value  // a sum, so that the order does not matter
      count += 1
    }
    guard count > 0 else { return foldedHash }
    var whole = NameHash()
    for shift in stride(from: 0, to: 64, by: 8) { whole.add(UInt8(truncatingIfNeeded: sum >> shift)) }
    for scalar in unknownHan {
      for shift in [0, 8, 16] { whole.add(UInt8(truncatingIfNeeded: scalar >> shift)) }
    }
    return whole.value
  }
}
