internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

extension Notices {
  /// Destinations that nothing goes to, and where the goods go instead.
  var quiet: [String] {
    let empty = destinations.filter { $0.shipments == 0 }.flatMap(\.destinations)
    guard !empty.isEmpty else { return [] }
    let among = isFiltered ? " among the \(filters) asked for" : ""
    var lines = ["No shipment goes to \(joined(empty, "or"))\(among)."]
    let rows = rowsByDestination(filtered: true)
    if isFiltered {
      let all = rowsByDestination(filtered: false)
      let left = empty.filter { (all[$0] ?? 0) > (rows[$0] ?? 0) }
      if !left.isEmpty {
        let counts = left.map { "\(grouped(all[$0] ?? 0)) to \($0)" }
        lines.append("Without that filter there would be \(joined(counts, "and")).")
      }
    }
    guard destinations.allSatisfy({ $0.shipments == 0 }),
      rows.values.contains(where: { $0 > 0 }) || !isFiltered
    else { return lines }
    return lines + elsewhere(rows)
  }

  /// Where the goods go instead, and what to type to look there.
  private func elsewhere(_ rows: [String: Int]) -> [String] {
    let found = rows.filter { $0.value > 0 }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    guard let most = found.first else {
      let isUsed = inputs.indices.contains { read.account(ofInput: $0).used > 0 }
      return isUsed ? ["No row names a destination that can be read."] : []
    }
    let shown = found.prefix(8).map { "\($0.key) (\(counted($0.value, "row")))" }
    let rest = found.count > 8 ? " and \(found.count - 8) more" : ""
    let list = "Destinations in the input: \(shown.joined(separator: ", "))\(rest)."
    guard inputs.contains(where: { !$0.lacksGoodsCodes }) else {
      return [list + " Routes to them need goods codes; to see the columns: \(typed("inspect"))"]
    }
    return [list + " To search the routes to one of them: \(typed("detect --destination \(most.key)"))"]
  }

  /// A command on the same inputs, as it would be typed.
  private func typed(_ command: String) -> String {
    "entrepot \(command) " + inputs.map { shellQuoted($0.name) }.joined(separator: " ")
  }

  private var isFiltered: Bool {
    settings.goods != nil || settings.since != nil || settings.until != nil
      || settings.leastCents != nil
  }

  private var filters: String {
    let days = settings.since != nil || settings.until != nil
    return settings.goods == nil ? "days" : days ? "goods and days" : "goods"
  }

  /// Used rows by destination; filtered, those of the days and goods asked for.
  private func rowsByDestination(filtered: Bool) -> [String: Int] {
    let table = read.table
    let isWanted = table.goodsCodes.values.map { code in
      !filtered || settings.goods?.contains { code.starts(with: $0) } ?? true
    }
    let (since, until) = (filtered ? settings.since : nil, filtered ? settings.until : nil)
    var rows = [Int](repeating: 0, count: CountryCode.tableSize)
    for row in 0..<table.count where table.status[ShipmentID(row: row)] == .used {
      let shipment = ShipmentID(row: row)
      let day = table.day[shipment]
      guard isWanted[table.goods[shipment].row], since ?? day <= day, day <= until ?? day else { continue }
      rows[Int(table.destination(of: shipment).rawValue)] += 1
    }
    return rows.indices.dropFirst().reduce(into: [:]) { counts, code in
      if rows[code] > 0 { counts["\(CountryCode(rawValue: UInt16(code)))"] = rows[code] }
    }
  }
}

/// `a, b and c`.
func joined(_ words: [String], _ last: String) -> String {
  words.count < 2
    ? words.joined() : words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
}

/// A word as a shell takes it for one.
public func shellQuoted(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./=,:+%@".unicodeScalars.contains($0)
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
