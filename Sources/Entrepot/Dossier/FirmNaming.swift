internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade
internal import WorkPool

/// Finds the one firm that a user means by a name, with its country in brackets where several bear it: `Sun Trading (HK)`.
struct FirmNaming {
  let table: ShipmentTable

  /// Why no single firm is meant: one line that says what to type instead.
  struct Failure: Error {
    let description: String
  }

  /// Firms that a refusal names at most.
  private static let suggested = 8

  /// The firm of that name in any of its spellings, else the only one with that in its name.
  ///
  /// Of several firms the one that sends or receives anything, if there is one only.
  ///
  /// - Throws: `Failure` where nobody, or more than one firm, is meant; `Cancelled`.
  func firm(_ text: String, on pool: WorkPool) throws -> FirmID {
    let text = text.trimmed
    // Brackets at the end are a country, or empty: the firm whose country is not known.
    var (name, country): (String, CountryCode?) = (text, nil)
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let inside = String(text[text.index(after: open)...].dropLast())
      if inside.isEmpty || CountryCode(inside) != nil {
        (name, country) = (String(text[..<open]).trimmed, CountryCode(inside) ?? CountryCode.none)
      }
    }
    let (whole, bare) = (foldName(text), foldName(name))
    let meant = called(whole, bare, country)
    if meant.count == 1 { return meant[0] }
    let trading = meant.isEmpty ? [] : try trading(on: pool).filter(Set(meant).contains)
    if trading.count == 1 { return trading[0] }
    throw Failure(description: choice(of: trading.isEmpty ? meant : trading, for: text, bare))
  }

  /// The firms that send or receive anything, whenever and whatever it be; ascending.
  private func trading(on pool: WorkPool) throws(Cancelled) -> [FirmID] {
    let table = table
    // Eight parts at most, as each has an array of its own.
    let parts = try pool.map(0..<table.count, grain: max(1 << 16, (table.count + 7) / 8)) { rows in
      var isTrading = [Bool](repeating: false, count: table.firms.count)
      for row in rows where table.status[ShipmentID(row: row)] == .used {
        for party in [table.consignor[ShipmentID(row: row)], table.consignee[ShipmentID(row: row)]] {
          let firm = table.firm(of: party)
          if firm != .none { isTrading[firm.row] = true }
        }
      }
      return isTrading
    }
    return (0..<table.firms.count).filter { row in parts.contains { $0[row] } }.map { FirmID(row: $0) }
  }

  /// Firms of that name in any of their spellings; else those with it in one of them. Ascending.
  private func called(_ whole: String, _ bare: String, _ country: CountryCode?) -> [FirmID] {
    var (same, alike): (Set<FirmID>, Set<FirmID>) = ([], [])
    for (row, firm) in table.firms.ofParty.values.enumerated() where firm != .none {
      let its = foldName(table.parties.name(PartyID(row: row)))
      if its == whole || its == bare && country.map({ $0 == table.firms.countries[firm] }) ?? true {
        same.insert(firm)
      } else if same.isEmpty, !bare.isEmpty, its.contains(bare) {
        alike.insert(firm)
      }
    }
    return (same.isEmpty ? alike : same).sorted { $0.rawValue < $1.rawValue }
  }

  private func choice(of firms: [FirmID], for text: String, _ bare: String) -> String {
    guard !firms.isEmpty else {
      let near = neighbours(of: bare)
      let hint = near.isEmpty ? "" : "; most like it: \(listed(near))"
      return "no firm is called '\(visibleText(text))' or has that in its name\(hint)"
    }
    return "'\(visibleText(text))' may be \(listed(firms)); say which, with the brackets"
  }

  private func listed(_ firms: [FirmID]) -> String {
    let names = firms.prefix(FirmNaming.suggested).map { firm in
      let country = table.firms.countries[firm]
      return "'\(visibleText(table.name(of: firm)))\(country.isNone ? " ()" : " (\(country))")'"
    }
    let rest = firms.count > names.count ? " and \(firms.count - names.count) more" : ""
    return names.joined(separator: ", ") + rest
  }

  /// Firms whose names share many runs of three letters with one that nobody has, the most alike first.
  ///
  /// Alike is a Dice coefficient of at least a half: a slip of the finger or a word left out.
  private func neighbours(of name: String) -> [FirmID] {
    let wanted = FirmNaming.runs(name)
    guard !wanted.isEmpty else { return [] }
    var found: [(firm: FirmID, likeness: Double)] = []
    for row in 0..<table.firms.count {
      let firm = FirmID(row: row)
      let runs = FirmNaming.runs(foldName(table.name(of: firm)))
      let common = wanted.intersection(runs).count
      let likeness = Double(2 * common) / Double(wanted.count + runs.count)
      if likeness >= 0.5 { found.append((firm, likeness)) }
    }
    return found.sorted {
      $0.likeness == $1.likeness ? $0.firm.rawValue < $1.firm.rawValue : $0.likeness > $1.likeness
    }.prefix(3).map(\.firm)
  }

  private static func runs(_ name: String) -> Set<[Unicode.Scalar]> {
    let letters = Array(name.unicodeScalars)
    guard letters.count >= 3 else { return [] }
    return Set((0...letters.count - 3).map { Array(letters[$0..<$0 + 3]) })
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
