/// The rows behind the leads beside those of the key.
struct JudgedShipments {
  let list: JudgedList

  /// A row has the place of the best lead it is evidence of.
  init(_ leads: [Lead], _ index: KeyIndex) {
    var places: [Row: (place: Int, declaration: String?)] = [:]
    for lead in leads {
      for row in lead.rows {
        let key = Row(file: row.file, line: row.line)
        if let known = places[key], known.place <= lead.place { continue }
        places[key] = (lead.place, row.declaration)
      }
    }
    let rows = index.key.shipments
    var seen: Set<Int> = []
    // The order among ties is settled by the list; sorting makes it the same in every run.
    let reported = places.sorted { $0.key < $1.key }.map { key, found -> JudgedList.Item in
      let matches = index.rows(line: key.line, declaration: found.declaration)
      seen.formUnion(matches)
      let best = matches.first { rows[$0].isPositive } ?? matches.first
      return .init(
        place: found.place, isPositive: best.map { rows[$0].isPositive } ?? false,
        scheme: best.map { rows[$0].scheme })
    }
    list = JudgedList(reported: reported, missed: JudgedShipments.missed(rows, seen))
  }

  /// Rows of the key that no lead lists; a row that the key names twice is one.
  private static func missed(_ rows: [TruthKey.Shipment], _ seen: Set<Int>) -> [JudgedList.Item] {
    let left = Dictionary(grouping: rows.indices.filter { !seen.contains($0) }) { place in
      KeyRow(line: rows[place].line, declaration: rows[place].declaration)
    }
    return left.values.map { places in
      let best = places.first { rows[$0].isPositive } ?? places[0]
      return JudgedList.Item(place: 0, isPositive: rows[best].isPositive, scheme: rows[best].scheme)
    }
  }

  private struct KeyRow: Hashable { let line: Int, declaration: String }

  private struct Row: Hashable, Comparable {
    let file: String, line: Int
    static func < (a: Row, b: Row) -> Bool { (a.file, a.line) < (b.file, b.line) }
  }
}
